#pragma once
#include <chrono>

namespace claimledger {

using Minute = std::chrono::sys_time<std::chrono::minutes>;

/// The daylight rules of zones.tsv, by the names that they have there.
enum class Daylight {
  none,
  unknown,
  au,
  az,
  cl,
  cn,
  cu,
  cy,
  eg,
  eu,
  eurasia,
  fj,
  fk,
  gb,
  ht,
  il,
  iq,
  ir,
  jo,
  kg,
  lb,
  md,
  na,
  nz,
  ps,
  py,
  ru,
  sy,
  tr,
  us,
  uy,
  ws,
};

/// What the rule adds to a standard offset at an instant: an hour or 0.
std::chrono::minutes saving_at(Daylight rule, std::chrono::minutes standard,
                               Minute instant);

}  // namespace claimledger
