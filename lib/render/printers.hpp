#pragma once

// The printers that formats.def names, each in the file of its format; only formats.cpp calls them.

#include <cstddef>
#include <string>

#include "render/render.hpp"

namespace qaf::render {

using DocumentPrinter = std::string (*)(const document::Document&, const Screen&);
using FindingsPrinter = std::string (*)(const FindingsReport&, const Screen&);

namespace documents {

inline constexpr std::nullptr_t none = nullptr;

std::string csv(const document::Document& document, const Screen& screen);
std::string html(const document::Document& document, const Screen& screen);
std::string human(const document::Document& document, const Screen& screen);  // terminal.cpp
std::string json(const document::Document& document, const Screen& screen);
std::string markdown(const document::Document& document, const Screen& screen);

}  // namespace documents

namespace findings {

inline constexpr std::nullptr_t none = nullptr;

std::string concise(const FindingsReport& report, const Screen& screen);
std::string csv(const FindingsReport& report, const Screen& screen);
std::string github(const FindingsReport& report, const Screen& screen);
std::string gitlab(const FindingsReport& report, const Screen& screen);
std::string human(const FindingsReport& report, const Screen& screen);
std::string json(const FindingsReport& report, const Screen& screen);
std::string jsonl(const FindingsReport& report, const Screen& screen);
std::string junit(const FindingsReport& report, const Screen& screen);
std::string sarif(const FindingsReport& report, const Screen& screen);

}  // namespace findings

}  // namespace qaf::render
