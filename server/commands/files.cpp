#include "server/commands/files.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <stdexcept>

namespace infraspec::server::commands {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const std::string& path, const std::string& why) {
    throw std::runtime_error("cannot write " + path + ": " + why + ".");
}

void write(std::FILE* file, const std::string& path, std::string_view text) {
    const bool written = std::fwrite(text.data(), 1, text.size(), file) == text.size();
    const auto error = errno;
    if (std::fclose(file) != 0 || !written) refuse(path, std::strerror(written ? errno : error));
}

}  // namespace

bool create_file(const std::string& path, std::string_view text) {
    std::error_code error;
    fs::create_directories(fs::path(path).parent_path(), error);
    if (error) refuse(path, error.message());
    auto* file = std::fopen(path.c_str(), "wbx");
    if (file == nullptr && errno == EEXIST) return false;
    if (file == nullptr) refuse(path, std::strerror(errno));
    write(file, path, text);
    return true;
}

void replace_file(const std::string& path, std::string_view text) {
    // A link stays one: what it leads to is replaced.
    std::error_code error;
    const auto real = fs::weakly_canonical(path, error);
    if (error) refuse(path, error.message());
    const auto beside = real.string() + ".infraspec-new";
    auto* file = std::fopen(beside.c_str(), "wb");
    if (file == nullptr) refuse(path, std::strerror(errno));
    write(file, beside, text);
    const auto status = fs::status(real, error);
    if (!error && fs::exists(status)) fs::permissions(beside, status.permissions(), error);
    fs::rename(beside, real, error);
    if (!error) return;
    std::error_code ignored;
    fs::remove(beside, ignored);
    refuse(path, error.message());
}

}  // namespace infraspec::server::commands
