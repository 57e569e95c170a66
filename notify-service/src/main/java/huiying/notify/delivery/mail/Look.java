package huiying.notify.delivery.mail;

import huiying.notify.delivery.wording.Tone;

/**
 * Colours of a line. Text on them, and they on white, has a contrast of more than 4.5 to 1.
 *
 * @param strong behind white text, and at the edge
 * @param soft behind dark text
 */
record Look(String strong, String soft) {
  static Look of(Tone tone) {
    return switch (tone) {
      case LATE -> new Look("#b3261e", "#fdf1f0");
      case SOON -> new Look("#8a5300", "#fff7e8");
      case NEWS -> new Look("#1d4f91", "#f0f5fc");
      case CORRECTION -> new Look("#1b6e3c", "#eff8f2");
    };
  }
}
