#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace claimledger {

enum class DecodeStatus { done, binary, bad_encoding };

/// Turns the bytes of a text file into UTF-8 in place. UTF-8 stays as it is, a
/// BOM included; UTF-16 is known by its BOM, which goes; bytes that are not
/// UTF-8 are read as windows-1252, what the web's older pages are in.
/// `begin` is where the text proper starts.
DecodeStatus decode(std::string& bytes, std::string& encoding,
                    std::size_t& begin);

}  // namespace claimledger
