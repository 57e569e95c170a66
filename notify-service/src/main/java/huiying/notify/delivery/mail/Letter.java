package huiying.notify.delivery.mail;

import huiying.notify.delivery.wording.Item;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All words of one mail, in the order in which they are read; the templates add nothing but looks.
 *
 * @param lang for screen readers and hyphenation
 * @param heading what it comes to
 * @param intro what is to be done; with one line, what its step means
 * @param more that it stands for more than its lines; null if it does not
 * @param acknowledge null if there is no such link
 * @param colon between a label and its value
 */
record Letter(
    String lang,
    String sender,
    String subject,
    String heading,
    String greeting,
    String intro,
    List<Line> lines,
    @Nullable String more,
    @Nullable Acknowledge acknowledge,
    String footer,
    String colon) {
  Letter {
    lines = List.copyOf(lines);
  }

  /**
   * One alert.
   *
   * @param facts what is known of the message, in the order of reading
   * @param link where it is found; null if it is about none
   */
  record Line(Look look, String step, String headline, List<Item.Fact> facts, @Nullable Link link) {
    Line {
      facts = List.copyOf(facts);
    }
  }

  /** Words to click on. */
  record Link(String words, String address) {}

  /**
   * @param meaning what happens when it is clicked
   */
  record Acknowledge(String words, String meaning, String address) {}
}
