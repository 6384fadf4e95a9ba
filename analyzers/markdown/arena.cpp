#include "markdown/arena.h"

#include <algorithm>
#include <cstring>
#include <new>

namespace infraspec::markdown {
namespace {

constexpr std::size_t alignment = 16;
// Below malloc's threshold for mapping memory: what is mapped anew is paid for page by page.
constexpr std::size_t largest_chunk = std::size_t{64} << 10;
constexpr unsigned allocations_between_checks = 4096;

// The parser's allocator takes no argument of ours, so the arena in use is found by thread.
thread_local Arena* current = nullptr;

/// Before each allocation, so that realloc knows how much to copy.
struct alignas(alignment) Header {
    std::size_t size;
};

constexpr std::size_t rounded(std::size_t size) {
    return (size + alignment - 1) / alignment * alignment;
}

}  // namespace

Arena::Arena(std::size_t bytes, const std::function<bool()>& out_of_time)
    : left_(bytes), out_of_time_(out_of_time), outer_(current) {
    current = this;
}

Arena::~Arena() {
    current = outer_;
}

void Arena::leave(Bound bound) {
    hit_ = bound;
    std::longjmp(exit_, 1);
}

void* Arena::allocate(std::size_t size) {
    const std::size_t whole = rounded(size) + sizeof(Header);
    if (whole < size || whole > left_) leave(Bound::memory);
    if (++until_check_ >= allocations_between_checks) {
        until_check_ = 0;
        if (out_of_time_ && out_of_time_()) leave(Bound::time);
    }
    left_ -= whole;
    if (static_cast<std::size_t>(end_ - next_) < whole) {
        const std::size_t bytes = std::max(whole, chunk_size_);
        chunk_size_ = std::min(chunk_size_ * 2, largest_chunk);
        std::byte* const chunk = new (std::nothrow) std::byte[bytes];
        if (chunk == nullptr) leave(Bound::memory);
        chunks_.emplace_back(chunk);
        next_ = chunk;
        end_ = chunk + bytes;
    }
    ::new (next_) Header{size};
    void* const result = next_ + sizeof(Header);
    next_ += whole;
    return result;
}

void* Arena::calloc(std::size_t count, std::size_t size) {
    if (size != 0 && count > static_cast<std::size_t>(-1) / size) current->leave(Bound::memory);
    void* const result = current->allocate(count * size);
    std::memset(result, 0, count * size);
    return result;
}

void* Arena::realloc(void* old, std::size_t size) {
    if (old == nullptr) return current->allocate(size);
    auto* const header = reinterpret_cast<Header*>(static_cast<std::byte*>(old) - sizeof(Header));
    if (rounded(size) <= rounded(header->size)) {
        header->size = std::max(header->size, size);
        return old;
    }
    void* const result = current->allocate(size);
    std::memcpy(result, old, header->size);
    return result;
}

}  // namespace infraspec::markdown
