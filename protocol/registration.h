// Capabilities that are announced after initialize (LSP 3.17, client/registerCapability). Sent to the client.
// Plain values.
#pragma once

#include "protocol/base.h"

namespace infraspec::lsp {

struct Registration {
    std::string id;
    std::string method;
    Json registerOptions = {};

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("id", &Registration::id), field("method", &Registration::method),
                     field("registerOptions", &Registration::registerOptions));
    }
};

struct RegistrationParams {
    std::vector<Registration> registrations;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("registrations", &RegistrationParams::registrations));
    }
};

struct RegisterCapabilityRequest {
    static constexpr std::string_view method = "client/registerCapability";
    using Params = RegistrationParams;
    using Result = Nothing;
};

struct Unregistration {
    std::string id;
    std::string method;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("id", &Unregistration::id), field("method", &Unregistration::method));
    }
};

/// The name of the field is misspelled in the specification.
struct UnregistrationParams {
    std::vector<Unregistration> unregisterations;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("unregisterations", &UnregistrationParams::unregisterations));
    }
};

struct UnregisterCapabilityRequest {
    static constexpr std::string_view method = "client/unregisterCapability";
    using Params = UnregistrationParams;
    using Result = Nothing;
};

/// A pattern for paths; relative to `baseUri` where the client can (`relativePatternSupport`). Written as a bare string
/// without one.
struct GlobPattern {
    std::string pattern;
    std::optional<DocumentUri> baseUri = std::nullopt;

    static GlobPattern from_json(const nlohmann::json& value, const Path& path);
    void append_json(std::string& out) const;
};

/// Sum of what to be told of; all of it when absent.
namespace watch_kind {
inline constexpr std::uint32_t create = 1;
inline constexpr std::uint32_t change = 2;
inline constexpr std::uint32_t remove = 4;
}  // namespace watch_kind

struct FileSystemWatcher {
    GlobPattern globPattern;
    std::optional<std::uint32_t> kind = std::nullopt;  ///< sum of watch_kind

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("globPattern", &FileSystemWatcher::globPattern), field("kind", &FileSystemWatcher::kind));
    }
};

struct DidChangeWatchedFilesRegistrationOptions {
    std::vector<FileSystemWatcher> watchers;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("watchers", &DidChangeWatchedFilesRegistrationOptions::watchers));
    }
};

struct DidChangeConfigurationRegistrationOptions {
    std::optional<std::string> section = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("section", &DidChangeConfigurationRegistrationOptions::section));
    }
};

}  // namespace infraspec::lsp
