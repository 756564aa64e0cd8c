#pragma once

// An agenda as an iCalendar file, which Outlook, Google and others subscribe to or import.
// Source: RFC 5545.

#include <string>

#include "document/agenda.hpp"

namespace qaf::render {

// Returns the bytes of the file: one VEVENT an entry, in the order given, lines ending in CRLF.
//
// Edges: what ends, or begins, with a local day is an event of that whole day, anything else one
//        without length at its last moment in time, in UTC; nobody's day is shown as busy. The time
//        stamp is as-of, so that the same answer gives the same bytes.
[[nodiscard]] std::string icalendar(const document::Agenda& agenda);

}  // namespace qaf::render
