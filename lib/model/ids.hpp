#pragma once

// The identifiers of a repository; those of different things do not mix.

#include "base/text.hpp"
#include "source/span.hpp"

namespace qaf::model {

using FrameworkId = Id<struct FrameworkTag>;
using TaskId = Id<struct TaskTag>;
using RuleId = Id<struct RuleTag>;  // of an escalation, moderation, sampling rule or report layout
using StepId = Id<struct StepTag>;
using RoleId = Id<struct RoleTag>;
using UnitId = Id<struct UnitTag>;
using PersonId = Id<struct PersonTag>;
using RecordId = Id<struct RecordTag>;
using CaseId = Id<struct CaseTag>;

template <class T>
using Spanned = source::Spanned<T>;

// A name that may be of several kinds (a role, a body, a unit kind, a person ...): what it is, the
// framework and the people files decide.
using Name = Spanned<Text>;

}  // namespace qaf::model
