#pragma once

// An agenda as an iCalendar file, which Outlook, Google and others subscribe to or import.
// Source: RFC 5545.

#include <string>

#include "document/agenda.hpp"

namespace qaf::render {

// Returns the bytes of the file: one VEVENT an entry, in the order given, lines ending in CRLF.
//
// Edges: what ends with a local day is an event of that whole day, and so is what opens with one.
//        Anything else is an event without length at its last moment in time, in UTC: 24 hours that
//        end at midnight end with the night, not with the day that begins. Nobody's day is shown as
//        busy. The time stamp is as-of, so that the same answer gives the same bytes.
[[nodiscard]] std::string icalendar(const document::Agenda& agenda);

}  // namespace qaf::render
