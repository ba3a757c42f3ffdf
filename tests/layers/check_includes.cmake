# Checks the includes in include/claimledger and src against the layers that
# docs/architecture.md draws: arrows go down only.
#   cmake -DROOT=<checkout> -P check_includes.cmake
#   cmake -DROOT=<build folder> -DSELFTEST=1 -P check_includes.cmake
cmake_minimum_required(VERSION 3.22)

# What each layer may include besides itself. `top` is the files directly in
# src/ and include/claimledger/.
set(BELOW_base "")
set(BELOW_model base)
set(BELOW_text base model)
set(BELOW_extract base model text)
set(BELOW_reconcile base model)
set(BELOW_io base model)
set(BELOW_packs base model text)
set(BELOW_top base model text extract reconcile io packs)
set(BELOW_cli base model text extract reconcile io packs top)

# Which files may include a library: <start of the include>=<files>.
set(LIBRARIES
  "re2/=^src/text/pattern\\.cpp$"
  "nlohmann/=^src/io/"
  "simdjson=^src/io/"
  "toml=^src/text/"
  "CLI/=^src/cli/"
  "spdlog/=^src/cli/"
  "fmt/=\\.cpp$")

# The layer of a path relative to src/ or include/claimledger/.
function(layer_of path result)
  if(path MATCHES "^([^/]+)/")
    set(${result} ${CMAKE_MATCH_1} PARENT_SCOPE)
  else()
    set(${result} top PARENT_SCOPE)
  endif()
endfunction()

# Sets `result` to why `file` (relative to ROOT) may not include `included`
# (written with " or <, as `mark` says), or to nothing.
function(why_wrong file included mark result)
  set(${result} "" PARENT_SCOPE)
  string(REGEX REPLACE "^(src|include/claimledger)/" "" path ${file})
  layer_of(${path} layer)
  foreach(entry IN LISTS LIBRARIES)
    string(REGEX MATCH "^([^=]+)=(.*)$" _ "${entry}")
    set(prefix ${CMAKE_MATCH_1})
    set(allowed ${CMAKE_MATCH_2})
    string(FIND "${included}" "${prefix}" at)
    if(at EQUAL 0)
      if(NOT file MATCHES "${allowed}")
        set(${result} "${prefix} only in ${allowed}" PARENT_SCOPE)
      endif()
      return()
    endif()
  endforeach()

  if(included MATCHES "^claimledger/(.*)$")
    set(target ${CMAKE_MATCH_1})
  elseif(mark STREQUAL "<")
    return()
  elseif(included MATCHES "/" AND NOT included MATCHES "^\\.\\.?/")
    set(target ${included})
  else() # beside the including file
    cmake_path(GET path PARENT_PATH folder)
    set(target "${folder}/${included}")
    cmake_path(NORMAL_PATH target)
    string(REGEX REPLACE "^/|^\\.\\./(\\.\\./)*(src|include/claimledger)/" "" target ${target})
  endif()
  layer_of(${target} target_layer)
  if(NOT DEFINED BELOW_${layer})
    set(${result} "folder ${layer}/ is in no layer" PARENT_SCOPE)
  elseif(NOT target_layer STREQUAL layer AND NOT target_layer IN_LIST BELOW_${layer})
    set(${result} "${layer} may not include ${target_layer}" PARENT_SCOPE)
  endif()
endfunction()

# Prints each wrong include below `root`; sets `result` to their number.
function(count_wrong_includes root result)
  set(count 0)
  file(GLOB_RECURSE files RELATIVE ${root}
       ${root}/include/claimledger/*.h ${root}/src/*.h ${root}/src/*.cpp)
  foreach(file IN LISTS files)
    file(READ ${root}/${file} text)
    string(REGEX REPLACE "[][;\\]" "_" text "${text}") # not a list to CMake
    string(REPLACE "\n" ";" lines "${text}")
    set(number 0)
    foreach(line IN LISTS lines)
      math(EXPR number "${number} + 1")
      if(line MATCHES "^[ \t]*#[ \t]*include[ \t]*([<\"])([^>\"]+)")
        why_wrong(${file} "${CMAKE_MATCH_2}" "${CMAKE_MATCH_1}" why)
        if(why)
          message("${file}:${number}: ${line}\n    ${why}")
          math(EXPR count "${count} + 1")
        endif()
      endif()
    endforeach()
  endforeach()
  set(${result} ${count} PARENT_SCOPE)
endfunction()

# A made-up tree: each file of `good` is fine, each of `bad` has one error.
# An entry is <file>|<include>.
function(self_test root)
  set(good
    "include/claimledger/model/good.h|\"claimledger/base/span.h\""
    "include/claimledger/claimledger.h|\"claimledger/io/ledger.h\""
    "src/text/pattern.cpp|<re2/re2.h>"
    "src/text/rule_pack.cpp|<toml++/toml.h>"
    "src/io/ledger.cpp|<nlohmann/json.hpp>"
    "src/io/articles.cpp|<simdjson.h>"
    "src/model/describe.cpp|<fmt/format.h>"
    "src/extract/dates.cpp|\"extract/calendar.h\""
    "src/extract/claims.cpp|\"frames.h\""
    "src/extract.cpp|\"extract/calendar.h\""
    "src/packs/compile/main.cpp|\"claimledger/text/rule_pack.h\""
    "src/cli/main.cpp|<CLI/CLI.hpp>"
    "src/cli/options.cpp|\"claimledger/claimledger.h\""
    "src/base/utf8.cpp|<string>")
  set(bad
    "include/claimledger/base/bad.h|\"claimledger/model/claim.h\""
    "include/claimledger/model/bad.h|<claimledger/text/token.h>"
    "include/claimledger/model/format.h|<fmt/format.h>"
    "include/claimledger/text/bad.h|\"claimledger/claimledger.h\""
    "include/claimledger/io/json.h|<nlohmann/json.hpp>"
    "src/text/lexer.cpp|<re2/re2.h>"
    "src/extract/bad.cpp|\"claimledger/reconcile/events.h\""
    "src/extract/up.cpp|\"../reconcile/events.h\""
    "src/reconcile/bad.cpp|\"claimledger/text/token.h\""
    "src/reconcile/toml.cpp|<toml++/toml.h>"
    "src/io/bad.cpp|\"text/token.h\""
    "src/model/bad.cpp|<simdjson.h>"
    "src/reconcile.cpp|\"cli/options.h\""
    "src/io/options.cpp|<CLI/CLI.hpp>"
    "src/text/log.cpp|<spdlog/spdlog.h>"
    "src/utils/bad.cpp|\"claimledger/base/span.h\"")
  file(REMOVE_RECURSE ${root})
  foreach(entry IN LISTS good bad)
    string(REGEX MATCH "^(.*)\\|(.*)$" _ "${entry}")
    file(WRITE ${root}/${CMAKE_MATCH_1} "// a[0];\n\n#include ${CMAKE_MATCH_2}\n")
  endforeach()
  list(LENGTH bad expected)
  execute_process(
    COMMAND ${CMAKE_COMMAND} -DROOT=${root} -P ${CMAKE_CURRENT_FUNCTION_LIST_FILE}
    RESULT_VARIABLE status ERROR_VARIABLE output)
  if(status EQUAL 0 OR NOT output MATCHES "${expected} wrong includes")
    message(FATAL_ERROR "expected ${expected} wrong includes:\n${output}")
  endif()
  foreach(entry IN LISTS bad)
    string(REGEX REPLACE "\\|.*" "" file "${entry}")
    string(FIND "${output}" "${file}:3: " at)
    if(at EQUAL -1)
      message(FATAL_ERROR "${file} went unnoticed:\n${output}")
    endif()
  endforeach()
endfunction()

if(SELFTEST)
  self_test(${ROOT}/layers_selftest)
else()
  count_wrong_includes(${ROOT} count)
  if(count)
    message(FATAL_ERROR "${count} wrong includes")
  endif()
endif()
