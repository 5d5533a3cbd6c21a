#include "ui/shell/graphics.h"

#include "tests/support/catch.h"

#include <QFile>
#include <QTemporaryDir>

using namespace galley::ui;

TEST_CASE("without a device to draw with the window is drawn in software", "[shell][graphics]")
{
    CHECK(firstChoice({{}, false, false}) == GraphicsChoice::Software);
    CHECK(firstChoice({{}, true, true}) == GraphicsChoice::Software);
}

TEST_CASE("a device is asked for its renderer", "[shell][graphics]")
{
    CHECK(firstChoice({{}, false, true}) == GraphicsChoice::Ask);
}

TEST_CASE("the environment has the last word", "[shell][graphics]")
{
    CHECK(firstChoice({"software", false, true}) == GraphicsChoice::Software);
    CHECK(firstChoice({"rhi", false, false}) == GraphicsChoice::AsWanted);
    CHECK(firstChoice({"rhi", true, true}) == GraphicsChoice::AsWanted);
}

TEST_CASE("renderers in software are no GPU", "[shell][graphics]")
{
    for (const char *name :
         {"", "llvmpipe (LLVM 15.0.6, 256 bits)", "Gallium 0.4 on llvmpipe (LLVM 3.8)", "softpipe",
          "Mesa DRI swrast", "Software Rasterizer", "Google SwiftShader",
          "virgl (LLVMPIPE (LLVM 12.0.0 256 bits))", "zink Vulkan 1.3(llvmpipe (LLVM 15.0.6))",
          "ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)",
          "D3D12 (Microsoft Basic Render Driver)", "Apple Software Renderer"}) {
        INFO(name);
        CHECK_FALSE(isGpu(name));
    }
}

TEST_CASE("renderers in hardware are a GPU", "[shell][graphics]")
{
    for (const char *name :
         {"Mesa Intel(R) UHD Graphics 620 (KBL GT2)", "AMD Radeon RX 6600 (navi23, LLVM 15.0.6)",
          "NVIDIA GeForce RTX 3060/PCIe/SSE2", "NV136", "Mali-G52 (Panfrost)", "V3D 4.2",
          "SVGA3D; build: RELEASE;  LLVM;", "virgl (Mesa Intel(R) Xe Graphics (TGL GT2))"}) {
        INFO(name);
        CHECK(isGpu(name));
    }
}

TEST_CASE("a display with a host's name is remote", "[shell][graphics]")
{
    CHECK(isRemote("localhost:10.0"));
    CHECK(isRemote("192.168.1.2:0"));
    CHECK(isRemote("[::1]:0"));
    CHECK_FALSE(isRemote(":0"));
    CHECK_FALSE(isRemote(":77.0"));
    CHECK_FALSE(isRemote("unix:0"));
    CHECK_FALSE(isRemote("/private/tmp/launch/org.x:0"));
    CHECK_FALSE(isRemote(""));
}

TEST_CASE("a render node is looked for by its name", "[shell][graphics]")
{
    const QTemporaryDir folder;
    CHECK_FALSE(hasRenderNode(folder.filePath(QStringLiteral("missing"))));
    REQUIRE(QFile(folder.filePath(QStringLiteral("card0"))).open(QIODevice::WriteOnly));
    CHECK_FALSE(hasRenderNode(folder.path()));
    REQUIRE(QFile(folder.filePath(QStringLiteral("renderD128"))).open(QIODevice::WriteOnly));
    CHECK(hasRenderNode(folder.path()));
}
