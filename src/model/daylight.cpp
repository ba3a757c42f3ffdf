#include "model/daylight.h"

#include <algorithm>
#include <iterator>

namespace claimledger {
namespace {

using std::chrono::minutes;
using std::chrono::year;

/// Which clock shows the hour of a turn: UTC, one that keeps standard time, or
/// the one on the wall as it stands until the turn.
enum class Clock { utc, standard, wall };

enum class On { weekday, date, leap_date };

/// A day and hour of each year at which clocks change.
struct Turn {
  unsigned month;
  On on;
  std::chrono::weekday weekday;
  unsigned day;  ///< 0: the last such weekday of the month
  int minute;    ///< of the day; 1440 is its end
  Clock clock;
};

/// A formula for the years `first` to `last`: clocks are an hour ahead from
/// `on` to `off`, which in the south is the summer over the new year.
struct Formula {
  Daylight rule;
  int first;
  int last;
  Turn on;
  Turn off;
};

constexpr int kForever = 9999;
constexpr minutes kSaving(60);

using std::chrono::Friday;
using std::chrono::Saturday;
using std::chrono::Sunday;
using std::chrono::Thursday;
constexpr auto utc = Clock::utc;
constexpr auto standard_time = Clock::standard;
constexpr auto wall = Clock::wall;

constexpr int at(int hour, int minute = 0) { return hour * 60 + minute; }

/// The last such weekday of a month.
constexpr Turn final(std::chrono::weekday weekday, unsigned month, int minute,
                     Clock clock) {
  return {month, On::weekday, weekday, 0, minute, clock};
}

/// The first such weekday on or after a day of a month.
constexpr Turn since(std::chrono::weekday weekday, unsigned month, unsigned day,
                     int minute, Clock clock) {
  return {month, On::weekday, weekday, day, minute, clock};
}

constexpr Turn dated(unsigned month, unsigned day, int minute, Clock clock) {
  return {month, On::date, Sunday, day, minute, clock};
}

/// A day of the Iranian calendar: a day earlier in leap years.
constexpr Turn iranian(unsigned month, unsigned day, int minute) {
  return {month, On::leap_date, Sunday, day, minute, wall};
}

constexpr Formula kFormulas[] = {
    // European Union, and who follows it: until 1995 the end was in September;
    // Directives 94/21/EC and 2000/84/EC; tz europe, Rule EU.
    {Daylight::eu, 1981, 1995, final(Sunday, 3, at(1), utc),
     final(Sunday, 9, at(1), utc)},
    {Daylight::eu, 1996, kForever, final(Sunday, 3, at(1), utc),
     final(Sunday, 10, at(1), utc)},
    // United Kingdom and Ireland, whose summer ended later than that of the
    // others until 1995: Summer Time Act 1972 and its orders; tz europe, Rule
    // GB-Eire.
    {Daylight::gb, 1981, 1995, final(Sunday, 3, at(1), utc),
     since(Sunday, 10, 22, at(1), utc)},
    {Daylight::gb, 1996, kForever, final(Sunday, 3, at(1), utc),
     final(Sunday, 10, at(1), utc)},
    // Soviet Union and Russia, and the states that kept its rule for some
    // years; abolished in Russia in 2011; tz europe, Rule Russia and Rule
    // C-Eur.
    {Daylight::ru, 1985, 1995, final(Sunday, 3, at(2), standard_time),
     final(Sunday, 9, at(2), standard_time)},
    {Daylight::ru, 1996, 2010, final(Sunday, 3, at(2), standard_time),
     final(Sunday, 10, at(2), standard_time)},
    // The midnight turns of Romania, Moldova, Georgia and neighbours; tz
    // europe, Rule E-Eur and Rule E-EurAsia.
    {Daylight::eurasia, 1981, 1995, final(Sunday, 3, at(0), wall),
     final(Sunday, 9, at(0), wall)},
    {Daylight::eurasia, 1996, kForever, final(Sunday, 3, at(0), wall),
     final(Sunday, 10, at(0), wall)},
    // United States, and islands and neighbours that follow: Public Law 99-359
    // from 1987, Energy Policy Act of 2005 from 2007; tz northamerica, Rule US.
    {Daylight::us, 1987, 2006, since(Sunday, 4, 1, at(2), wall),
     final(Sunday, 10, at(2), wall)},
    {Daylight::us, 2007, kForever, since(Sunday, 3, 8, at(2), wall),
     since(Sunday, 11, 1, at(2), wall)},
    // Turkey before it took the hour of the EU; tz europe, Rule Turkey.
    {Daylight::tr, 1986, 1993, final(Sunday, 3, at(1), standard_time),
     final(Sunday, 9, at(1), standard_time)},
    {Daylight::tr, 1996, 2006, final(Sunday, 3, at(1), standard_time),
     final(Sunday, 10, at(1), standard_time)},
    // Cyprus before the hour of the EU; tz asia, Rule Cyprus.
    {Daylight::cy, 1981, 1997, final(Sunday, 3, at(0), wall),
     final(Sunday, 9, at(0), wall)},
    // Moldova; tz europe, Rule Moldova.
    {Daylight::md, 1997, kForever, final(Sunday, 3, at(2), wall),
     final(Sunday, 10, at(3), wall)},
    // Azerbaijan, abolished in 2016; tz asia, Rule Azer.
    {Daylight::az, 1997, 2015, final(Sunday, 3, at(4), wall),
     final(Sunday, 10, at(5), wall)},
    // Kyrgyzstan, abolished in 2005; tz asia, Rule Kyrgyz.
    {Daylight::kg, 1992, 1996, since(Sunday, 4, 7, at(0), standard_time),
     final(Sunday, 9, at(0), wall)},
    {Daylight::kg, 1997, 2004, final(Sunday, 3, at(2, 30), wall),
     final(Sunday, 10, at(2, 30), wall)},
    // China, abolished in 1992; tz asia, Rule PRC.
    {Daylight::cn, 1986, 1991, since(Sunday, 4, 11, at(2), wall),
     since(Sunday, 9, 11, at(2), wall)},
    // Lebanon; tz asia, Rule Lebanon.
    {Daylight::lb, 1993, 1998, final(Sunday, 3, at(0), wall),
     final(Sunday, 9, at(0), wall)},
    {Daylight::lb, 1999, kForever, final(Sunday, 3, at(0), wall),
     final(Sunday, 10, at(0), wall)},
    // Israel: Time Determination Law as amended in 2013; tz asia, Rule Zion.
    {Daylight::il, 2013, kForever, since(Friday, 3, 23, at(2), wall),
     final(Sunday, 10, at(2), wall)},
    // Jordan, summer time all year since 2022; tz asia, Rule Jordan.
    {Daylight::jo, 1995, 1998, since(Friday, 4, 1, at(0), wall),
     since(Friday, 9, 15, at(0), standard_time)},
    {Daylight::jo, 2006, 2011, final(Thursday, 3, at(24), wall),
     final(Friday, 10, at(0), standard_time)},
    {Daylight::jo, 2014, 2021, final(Thursday, 3, at(24), wall),
     final(Friday, 10, at(0), standard_time)},
    // Syria, summer time all year since 2022; tz asia, Rule Syria.
    {Daylight::sy, 1994, 1996, dated(4, 1, at(0), wall),
     dated(10, 1, at(0), wall)},
    {Daylight::sy, 1999, 2005, dated(4, 1, at(0), wall),
     dated(10, 1, at(0), wall)},
    {Daylight::sy, 2012, 2022, final(Friday, 3, at(0), wall),
     final(Friday, 10, at(0), wall)},
    // Palestine; the years of Ramadan in summer are written out in zones.tsv;
    // tz asia, Rule Palestine.
    {Daylight::ps, 1999, 2003, since(Friday, 4, 15, at(0), wall),
     since(Friday, 10, 15, at(0), wall)},
    {Daylight::ps, 2016, 2018, since(Saturday, 3, 24, at(1), wall),
     since(Saturday, 10, 24, at(1), wall)},
    {Daylight::ps, 2023, 2035, since(Saturday, 3, 24, at(2), wall),
     since(Saturday, 10, 24, at(2), wall)},
    // Iraq, abolished in 2008; tz asia, Rule Iraq.
    {Daylight::iq, 1991, 2007, dated(4, 1, at(3), standard_time),
     dated(10, 1, at(3), standard_time)},
    // Iran, 1 Farvardin to 30 Shahrivar, none in 2006 and 2007, abolished in
    // 2022; tz asia, Rule Iran.
    {Daylight::ir, 1992, 2022, iranian(3, 21, at(24)), iranian(9, 21, at(24))},
    // Egypt; none 2011 to 2013 and 2015 to 2022, again by Law 24 of 2023; tz
    // africa, Rule Egypt.
    {Daylight::eg, 1990, 1994, dated(5, 1, at(1), wall),
     dated(10, 1, at(3), wall)},
    {Daylight::eg, 1995, 2005, final(Friday, 4, at(0), standard_time),
     final(Thursday, 9, at(24), wall)},
    {Daylight::eg, 2023, kForever, final(Friday, 4, at(0), wall),
     final(Thursday, 10, at(24), wall)},
    // Namibia, where the winter was the exception, abolished in 2017; tz
    // africa, Rule Namibia.
    {Daylight::na, 1994, 2017, since(Sunday, 9, 1, at(2), wall),
     since(Sunday, 4, 1, at(2), wall)},
    // Cuba; tz northamerica, Rule Cuba.
    {Daylight::cu, 1991, 1995, since(Sunday, 4, 1, at(0), wall),
     since(Sunday, 10, 8, at(0), standard_time)},
    {Daylight::cu, 2000, 2003, since(Sunday, 4, 1, at(0), standard_time),
     final(Sunday, 10, at(0), standard_time)},
    {Daylight::cu, 2013, kForever, since(Sunday, 3, 8, at(0), standard_time),
     since(Sunday, 11, 1, at(0), standard_time)},
    // Haiti; later years follow the United States; tz northamerica, Rule Haiti.
    {Daylight::ht, 1988, 1997, since(Sunday, 4, 1, at(1), standard_time),
     final(Sunday, 10, at(1), standard_time)},
    // Chile, by the instant at which the main land turns; tz southamerica, Rule
    // Chile.
    {Daylight::cl, 1991, 1996, since(Sunday, 10, 9, at(4), utc),
     since(Sunday, 3, 9, at(3), utc)},
    {Daylight::cl, 1999, 2010, since(Sunday, 10, 9, at(4), utc),
     since(Sunday, 3, 9, at(3), utc)},
    {Daylight::cl, 2012, 2014, since(Sunday, 9, 2, at(4), utc),
     since(Sunday, 4, 23, at(3), utc)},
    {Daylight::cl, 2016, 2018, since(Sunday, 8, 9, at(4), utc),
     since(Sunday, 5, 9, at(3), utc)},
    {Daylight::cl, 2019, 2021, since(Sunday, 9, 2, at(4), utc),
     since(Sunday, 4, 2, at(3), utc)},
    {Daylight::cl, 2023, kForever, since(Sunday, 9, 2, at(4), utc),
     since(Sunday, 4, 2, at(3), utc)},
    // Paraguay, summer time all year since 2024; tz southamerica, Rule Para.
    {Daylight::py, 1998, 2001, since(Sunday, 10, 1, at(0), wall),
     since(Sunday, 3, 1, at(0), wall)},
    {Daylight::py, 2002, 2003, since(Sunday, 9, 1, at(0), wall),
     since(Sunday, 4, 1, at(0), wall)},
    {Daylight::py, 2005, 2009, since(Sunday, 10, 15, at(0), wall),
     since(Sunday, 3, 8, at(0), wall)},
    {Daylight::py, 2010, 2012, since(Sunday, 10, 1, at(0), wall),
     since(Sunday, 4, 8, at(0), wall)},
    {Daylight::py, 2013, 2024, since(Sunday, 10, 1, at(0), wall),
     since(Sunday, 3, 22, at(0), wall)},
    // Uruguay, abolished in 2015; tz southamerica, Rule Uruguay.
    {Daylight::uy, 2006, 2014, since(Sunday, 10, 1, at(2), wall),
     since(Sunday, 3, 8, at(2), wall)},
    // Falkland Islands, summer time all year since 2010; tz southamerica, Rule
    // Falk.
    {Daylight::fk, 1986, 2000, since(Sunday, 9, 9, at(0), wall),
     since(Sunday, 4, 16, at(0), wall)},
    {Daylight::fk, 2001, 2010, since(Sunday, 9, 1, at(2), wall),
     since(Sunday, 4, 15, at(2), wall)},
    // Norfolk Island, by the law of New South Wales since 2019; tz australasia,
    // Rule AN.
    {Daylight::au, 2008, kForever, since(Sunday, 10, 1, at(2), standard_time),
     since(Sunday, 4, 1, at(2), standard_time)},
    // New Zealand: Time Act 1974, New Zealand Daylight Time Order 2007; tz
    // australasia, Rule NZ.
    {Daylight::nz, 1990, 2006, since(Sunday, 10, 1, at(2), standard_time),
     since(Sunday, 3, 15, at(2), standard_time)},
    {Daylight::nz, 2007, 2007, final(Sunday, 9, at(2), standard_time),
     since(Sunday, 3, 15, at(2), standard_time)},
    {Daylight::nz, 2008, kForever, final(Sunday, 9, at(2), standard_time),
     since(Sunday, 4, 1, at(2), standard_time)},
    // Fiji; tz australasia, Rule Fiji.
    {Daylight::fj, 2015, 2018, since(Sunday, 11, 1, at(2), wall),
     since(Sunday, 1, 12, at(3), wall)},
    // Samoa, abolished in 2021; tz australasia, Rule WS.
    {Daylight::ws, 2012, 2020, final(Sunday, 9, at(3), wall),
     since(Sunday, 4, 1, at(4), wall)},
};

std::chrono::sys_days day_of(const Turn& turn, year in_year) {
  const auto month = in_year / std::chrono::month(turn.month);
  if (turn.on == On::weekday && turn.day == 0) {
    return month / turn.weekday[std::chrono::last];
  }
  const std::chrono::sys_days day = month / std::chrono::day(turn.day);
  if (turn.on == On::date) return day;
  if (turn.on == On::leap_date) {
    return day - std::chrono::days(in_year.is_leap() ? 1 : 0);
  }
  return day + (turn.weekday - std::chrono::weekday(day));
}

/// `saving` is what the wall clock has on standard time before the turn.
Minute instant_of(const Turn& turn, year in_year, minutes standard,
                  minutes saving) {
  const Minute shown = day_of(turn, in_year) + minutes(turn.minute);
  if (turn.clock == Clock::utc) return shown;
  return shown - standard - (turn.clock == Clock::wall ? saving : minutes(0));
}

}  // namespace

minutes saving_at(Daylight rule, minutes standard, Minute instant) {
  if (rule == Daylight::none || rule == Daylight::unknown) return minutes(0);
  const auto day = std::chrono::floor<std::chrono::days>(instant + standard);
  const year in_year = std::chrono::year_month_day(day).year();
  const auto* formula = std::find_if(
      std::begin(kFormulas), std::end(kFormulas), [&](const Formula& row) {
        return row.rule == rule && year(row.first) <= in_year &&
               in_year <= year(row.last);
      });
  if (formula == std::end(kFormulas)) return minutes(0);
  const Minute on = instant_of(formula->on, in_year, standard, minutes(0));
  const Minute off = instant_of(formula->off, in_year, standard, kSaving);
  const bool ahead = on < off ? on <= instant && instant < off
                              : !(off <= instant && instant < on);
  return ahead ? kSaving : minutes(0);
}

}  // namespace claimledger
