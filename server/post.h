// How work reaches a thread: a function that takes a task and runs it later, there. Whoever owns the thread hands it
// out.
#pragma once

#include <functional>

namespace infraspec::server {

using Task = std::function<void()>;
using Post = std::function<void(Task)>;

}  // namespace infraspec::server
