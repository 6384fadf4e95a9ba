// Cards for what is no entity with a definition: metrics with every value of the specification, environments, options
// and decisions. Pure functions.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "features/feature.h"
#include "features/hover.h"

namespace infraspec::features {

/// The metric that the cursor stands on, by its name or by one of its values.
std::optional<Hover> metric_hover(const Context& context, text::Offset offset, const LinkWriter& link);

/// Every value of the metric that a name announces: "RTO" and "Recovery Time Objective". Empty when it is none, or has
/// no value.
std::string values_named(const Context& context, std::string_view name, const LinkWriter& link);

/// The page of an environment that is named outside of every document.
std::string environment_page(const Context& context, std::string_view called, const LinkWriter& link);

/// An environment, a decision or an option where it is called by its name, and where that is defined.
std::optional<Hover> thing_hover(const Context& context, text::Offset offset, const LinkWriter& link);

}  // namespace infraspec::features
