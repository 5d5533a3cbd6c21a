// What the process that renders may use of the machine. For this folder alone.
#pragma once

namespace galley::renderer {

/// Sets limits for this process: memory, no core dumps, no new files or processes, and the end when
/// its window ends. What the system refuses is left as it was: they are a second line behind the
/// window's own deadline.
void confine();

} // namespace galley::renderer
