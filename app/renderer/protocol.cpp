#include "app/renderer/protocol.h"

#include <QDataStream>
#include <QIODevice>

namespace galley::renderer {

namespace {

constexpr qsizetype sizeBytes = sizeof(quint32);
constexpr quint32 largest = 256 * 1024 * 1024;

template <class Write>
QByteArray message(Write write)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << quint32(0);
    write(stream);
    stream.device()->seek(0);
    stream << quint32(bytes.size() - sizeBytes);
    return bytes;
}

} // namespace

std::chrono::milliseconds processorTimeFor(qsizetype size)
{
    constexpr qsizetype megabyte = 1024 * 1024;
    return std::chrono::milliseconds(3000 + 1000 * size / megabyte);
}

QByteArray toMessage(const Request &request)
{
    return message([&](QDataStream &stream) {
        stream << request.number << request.isWhole << request.wantsAll << request.first
               << request.removed << request.linesBefore << request.text;
    });
}

QByteArray toMessage(const Reply &reply)
{
    return message([&](QDataStream &stream) {
        stream << reply.number << reply.isLast << reply.isAll << reply.isEmpty << reply.needs
               << reply.body << reply.problem;
    });
}

std::optional<QByteArray> MessageReader::take()
{
    if (broken_ || bytes_.size() < sizeBytes)
        return std::nullopt;
    quint32 size = 0;
    QDataStream(bytes_) >> size;
    broken_ = size > largest;
    if (broken_ || bytes_.size() - sizeBytes < qsizetype(size))
        return std::nullopt;
    QByteArray contents = bytes_.mid(sizeBytes, qsizetype(size));
    bytes_.remove(0, sizeBytes + qsizetype(size));
    return contents;
}

std::optional<Request> MessageReader::takeRequest()
{
    const auto contents = take();
    if (!contents)
        return std::nullopt;
    Request request;
    QDataStream stream(*contents);
    stream.setVersion(QDataStream::Qt_6_4);
    stream >> request.number >> request.isWhole >> request.wantsAll >> request.first >>
        request.removed >> request.linesBefore >> request.text;
    broken_ = stream.status() != QDataStream::Ok;
    return broken_ ? std::nullopt : std::optional(request);
}

std::optional<Reply> MessageReader::takeReply()
{
    const auto contents = take();
    if (!contents)
        return std::nullopt;
    Reply reply;
    QDataStream stream(*contents);
    stream.setVersion(QDataStream::Qt_6_4);
    stream >> reply.number >> reply.isLast >> reply.isAll >> reply.isEmpty >> reply.needs >>
        reply.body >> reply.problem;
    broken_ = stream.status() != QDataStream::Ok;
    return broken_ ? std::nullopt : std::optional(reply);
}

} // namespace galley::renderer
