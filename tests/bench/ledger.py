#!/usr/bin/env python3
"""Writes a made-up ledger to standard output, for tests/bench/reconcile.sh.

  tests/bench/ledger.py CLAIMS [SEED]            many events, few of them large
  tests/bench/ledger.py --one-event CLAIMS [SEED]   versions of one event

The same arguments give the same bytes. Articles hold 5 to 20 claims each. The
events of one country lie at least 25 days apart, so that they stay apart: 16
or 17 claims come to one topic. With --one-event some 300 speakers give one
toll after the other.
"""

import datetime
import hashlib
import random
import sys

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
COUNTRIES = [a + b + "X" for a in LETTERS[:13] for b in LETTERS[:16]]
FIRST_DAY = datetime.date(1991, 1, 1)
SLOT = 40  # days; an event lasts 15 of them at most
SLOTS = 310
OUTLETS = [f"{kind} {n}" for kind in ("Courier", "Herald", "Wire", "Radio")
           for n in range(1, 31)]
SPEAKERS = (("body", "defence ministry"), ("body", "health ministry"),
            ("person", "president"), ("person", "spokesman"),
            ("state", "government"), ("office", "governor"))
CAUSES = ("shelling", "air strike", "ambush", "raid", "fighting")
HARMS = ("killed",) * 6 + ("wounded",) * 3 + ("captured", "missing")
NOUNS = (("military", "soldiers"),) * 5 + (("civilian", "civilians"),
                                           ("any", "people"))
ACTIONS = ("agreed", "violated", "in-effect", "called-for", "proposed")
DEEDS = (("seized", "captured"), ("controls", "holds"), ("lost", "lost"),
         ("liberated", "liberated"))
SILENCE = '{"min":null,"max":null,"qualifier":"unspecified","text":null}'


def digest(*parts, size=32):
    joined = "\0".join(str(part) for part in parts)
    return hashlib.md5(joined.encode()).hexdigest()[:size]


def quoted(text):
    return '"' + text + '"' if text else "null"


def span(begin, end):
    return '{"start":%d,"end":%d}' % (begin, end)


class Event:
    """Two countries at war for a few days, with a toll that rises."""

    def __init__(self, rng, number, pair, start):
        self.number = number
        self.sides = pair
        self.start = start
        self.length = rng.randint(1, 14)
        self.base = rng.randint(3, 400)
        self.cause = rng.choice(CAUSES)
        self.town = f"Town {number}"

    def day(self, offset):
        return (self.start + datetime.timedelta(days=offset)).isoformat()


class Writer:
    def __init__(self, rng, speakers):
        self.rng = rng
        self.speakers = speakers  # of each country
        self.article = 0
        self.out = sys.stdout

    def write_article(self, event, claims):
        rng = self.rng
        self.article += 1
        number = self.article
        offset = rng.randint(0, event.length)
        day = event.day(offset)
        outlet = OUTLETS[min(int(rng.expovariate(0.05)), len(OUTLETS) - 1)]
        key = digest("article", number, event.number)
        name = outlet.lower().replace(" ", "-")
        self.out.write(
            f'{{"type":"article","id":"{key}","path":"{name}/{day}-{number}'
            f'.txt","format":"txt","title":"Day {offset} at {event.town}",'
            f'"outlet":"{outlet}","url":"https://{name}.example/{number}",'
            f'"language":"en","published":{{"value":"{day}","basis":'
            f'"metadata","evidence":"{day}"}},"bytes":{claims * 420},'
            f'"hash":"{digest("hash", number)}","unread":[],"clues":[]}}\n')
        sources = [self.source(event, side) for side in event.sides]
        sources.append((None, None, None, None, "outlet"))
        for side, actor, full, role, kind in sources[:-1]:
            self.out.write(
                f'{{"type":"actor","id":"{actor}","article":"{key}","name":'
                f'"{full}","aliases":[{{"text":"{full}","count":2}},'
                f'{{"text":"the {role}","count":1}}],"kind":"{kind}",'
                f'"side":"{side}"}}\n')
        for place in range(claims):
            self.write_claim(event, key, offset, place, rng.choice(sources))

    def source(self, event, side):
        which = self.rng.randrange(self.speakers)
        kind, role = SPEAKERS[which % len(SPEAKERS)]
        full = f"{role} {which} of {side}"
        return side, digest(side, kind, full, size=16), full, role, kind

    def write_claim(self, event, article, offset, place, source):
        rng = self.rng
        draw = rng.random()
        begin = place * 400 + rng.randint(10, 90)
        when = place_of = "null"
        if rng.random() < 0.4:
            day = event.day(rng.randint(0, offset))
            when = (f'{{"timex3":"{day}","start":"{day}","end":"{day}",'
                    f'"text":"that day","span":{span(begin + 50, begin + 58)}}}')
        said = "null"
        if rng.random() < 0.1:
            day = event.day(offset)
            said = (f'{{"timex3":"{day}","start":"{day}","end":"{day}",'
                    f'"text":"today","span":{span(begin - 9, begin - 4)}}}')
        if rng.random() < 0.5:
            place_of = (f'{{"name":"{event.town}","country":"{event.sides[0]}",'
                        f'"span":{span(begin + 30, begin + 39)}}}')
        kind = ("casualty" if draw < 0.8 else
                "ceasefire" if draw < 0.9 else "territory")
        text, payload = getattr(self, kind)(event, offset, source)
        self.out.write(
            f'{{"type":"claim","id":"{digest(article, place)}","kind":"{kind}"'
            f',"article":"{article}","region":'
            f'"{("headline", "lead")[place] if place < 2 else "body"}","text":'
            f'"{text}","span":{span(begin, begin + len(text))},"sentence":'
            f'{span(begin - 10, begin + 120)},"source":'
            f'{self.source_json(source, begin)},"said":{said},"time":{when},'
            f'"place":{place_of},"event":null,"about":null,"rule":["{kind}.'
            f'bench.{rng.randrange(40)}","said.{rng.randrange(9)}"],{payload}}}'
            '\n')

    def source_json(self, source, begin):
        side, actor, full, role, kind = source
        if kind == "outlet":
            via = '["Agency %d"]' % self.rng.randrange(5)
            return ('{"side":"outlet","actor":null,"name":null,"role":null,'
                    '"kind":"outlet","cue":null,"manner":null,"stance":'
                    f'"asserts","via":{via if begin % 3 == 0 else "[]"},'
                    '"spans":[]}')
        draw = self.rng.random()
        stance = ("asserts" if draw < 0.9 else "admits" if draw < 0.96 else
                  "denies" if draw < 0.98 else "withholds")
        return (f'{{"side":"{side}","actor":"{actor}","name":"{full}","role":'
                f'"{role}","kind":"{kind}","cue":"said","manner":"indirect",'
                f'"stance":"{stance}","via":[],"spans":['
                f'{span(begin + 60, begin + 80)},{span(begin + 81, begin + 85)}'
                ']}')

    def casualty(self, event, offset, source):
        rng = self.rng
        victims = rng.choice(event.sides)
        victim_class, noun = rng.choice(NOUNS)
        number = event.base + offset * 7 + rng.choice((0, 0, 0, 0, 1, -1, 5))
        qualifier, low, high = "exact", str(number), str(number)
        draw = rng.random()
        if draw < 0.15:
            qualifier, high = "at-least", "null"
        elif draw < 0.2:
            qualifier = "about"
        harm = rng.choice(HARMS)
        count = (f'{{"min":{low},"max":{high},"qualifier":"{qualifier}",'
                 f'"text":"{number}"}}')
        if draw > 0.98:
            count = SILENCE
        by = "null"
        if rng.random() < 0.1:
            other = event.sides[victims == event.sides[0]]
            by = (f'{{"side":"{other}","actor":null,"text":"{other} forces",'
                  '"stance":"asserts"}')
        accounting = ("total" if rng.random() < 0.95 else
                      rng.choice(("new", "part")))
        side = quoted(victims if rng.random() < 0.85 else "")
        basis = "stated" if side != "null" else ""
        return f"{number} {noun} {harm}", (
            f'"harm":"{harm}","count":{count},"victims":{{"side":{side},'
            f'"side_basis":{quoted(basis)},"class":"{victim_class}","text":'
            f'"{number} {noun}"}},"by":{by},"cause":"{event.cause}",'
            f'"accounting":"{accounting}","of":null,"provisional":false')

    def ceasefire(self, event, offset, source):
        parties = ",".join(quoted(side) for side in sorted(event.sides))
        truce = digest("truce", event.number, self.article, size=16)
        effective = "null"
        if self.rng.random() < 0.5:
            day = event.day(offset)
            effective = (f'{{"timex3":"{day}","start":"{day}","end":null,'
                         '"zone":null,"zone_evidence":null,"text":"today"}')
        return "a truce", (
            f'"action":"{self.rng.choice(ACTIONS)}","truce":"{truce}",'
            f'"parties":[{parties}],"brokers":[],"effective":{effective}')

    def territory(self, event, offset, source):
        action, verb = self.rng.choice(DEEDS)
        holder, other = self.rng.sample(event.sides, 2)
        return f"{verb} {event.town}", (
            f'"action":"{action}","verb":"{verb}","holder":"{holder}","from":'
            f'"{other}","place_text":"{event.town}","extent":null,"area":null,'
            '"count":null,"accounting":"total"')


def events(rng):
    """Each 40 days every country is in one event at most."""
    number = 0
    slots = list(range(SLOTS))
    while True:
        rng.shuffle(slots)
        for slot in slots:
            start = FIRST_DAY + datetime.timedelta(days=slot * SLOT)
            countries = rng.sample(COUNTRIES, len(COUNTRIES))
            for at in range(0, len(countries) - 1, 2):
                number += 1
                yield Event(rng, number, countries[at:at + 2], start)


def main():
    arguments = sys.argv[1:]
    one_event = arguments[:1] == ["--one-event"]
    arguments = arguments[one_event:]
    left = int(arguments[0])
    rng = random.Random(int(arguments[1]) if len(arguments) > 1 else 1)
    sys.stdout.write(
        '{"type":"ledger","schema":"claimledger/ledger/1","generator":{"name":'
        '"claimledger","version":"0","rules":"bench"},"options":{"date":null,'
        '"include_furniture":false},"offset_unit":"bytes"}\n')
    writer = Writer(rng, 150 if one_event else 8)
    several = events(rng)
    event = next(several)
    while left > 0:
        # Few events are told by many articles, many by one or two.
        articles = 1 << 62 if one_event else min(int(rng.paretovariate(0.9)),
                                                 3000)
        for _ in range(articles):
            claims = min(rng.randint(5, 20), left)
            writer.write_article(event, claims)
            left -= claims
            if left <= 0:
                break
        event = next(several)


if __name__ == "__main__":
    main()
