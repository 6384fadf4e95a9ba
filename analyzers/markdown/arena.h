// Memory for one run of a C parser: allocated by bumping a pointer, freed all at once, and bounded. When a bound is hit
// it leaves by longjmp, so only C frames may lie between `Arena::current` being used and the setjmp. One per call of
// `parse`, on that call's thread.
#pragma once

#include <csetjmp>
#include <cstddef>
#include <functional>
#include <memory>
#include <vector>

namespace infraspec::markdown {

class Arena {
  public:
    enum class Bound { none, memory, time };

    Arena(std::size_t bytes, const std::function<bool()>& out_of_time);
    ~Arena();
    Arena(const Arena&) = delete;
    Arena& operator=(const Arena&) = delete;

    /// Where `allocate` jumps to when a bound is hit; set with setjmp before calling into C code.
    std::jmp_buf& exit() { return exit_; }
    /// The bound that was hit.
    Bound hit() const { return hit_; }

    /// The shape of malloc's family, on the arena of this thread. Freed memory stays readable until the arena goes.
    static void* calloc(std::size_t count, std::size_t size);
    static void* realloc(void* old, std::size_t size);
    static void free(void*) {}

  private:
    void* allocate(std::size_t size);
    [[noreturn]] void leave(Bound bound);

    std::vector<std::unique_ptr<std::byte[]>> chunks_;
    std::byte* next_ = nullptr;
    std::byte* end_ = nullptr;
    std::size_t chunk_size_ = std::size_t{16} << 10;
    std::size_t left_;
    unsigned until_check_ = 0;
    const std::function<bool()>& out_of_time_;
    Bound hit_ = Bound::none;
    std::jmp_buf exit_{};
    Arena* outer_;
};

}  // namespace infraspec::markdown
