package huiying.kit.web;

import tools.jackson.core.StreamReadConstraints;

/** How much of JSON is read, so that no few bytes cost much: ours is flat, with short names. */
final class JsonLimits {
  /** Objects and lists within each other. */
  static final int DEPTH = 32;

  /** Characters of a field's name. */
  static final int NAME = 200;

  /** Digits of a number. */
  static final int NUMBER = 50;

  /** Characters of a text: more than most bodies may bring; fields have limits far below. */
  static final int TEXT = 2_000_000;

  private JsonLimits() {}

  static StreamReadConstraints constraints() {
    return StreamReadConstraints.builder()
        .maxNestingDepth(DEPTH)
        .maxNameLength(NAME)
        .maxNumberLength(NUMBER)
        .maxStringLength(TEXT)
        .build();
  }

  static Fault fault() {
    return Fault.of("", "json-limits", DEPTH, NAME, NUMBER, TEXT);
  }
}
