// Runs of blocks as the page's script takes them. For this folder alone.
#pragma once

#include "app/markdown/block_change.h"

#include <QByteArray>

#include <vector>

namespace galley::renderer {

/// {"runs":[{"first","removed","html","lines":[first,last,…],"shift"}]}: lines count from 1.
class RunsJson
{
public:
    void add(const markdown::BlockRun &run, const std::vector<markdown::Block> &added);
    /// What the runs since the last take() need, see Need.
    quint8 needs() const { return needs_; }
    /// The runs since the last call as UTF-8; empty without any.
    QByteArray take();

private:
    QByteArray runs_;
    quint8 needs_ = 0;
};

} // namespace galley::renderer
