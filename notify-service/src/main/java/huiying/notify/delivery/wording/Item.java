package huiying.notify.delivery.wording;

import huiying.contracts.MessageId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One alert in words. Of a confidential message there is only its number, step and due date.
 *
 * @param step what happened, in two to ten characters
 * @param explained the same in a sentence or two
 * @param headline the title; what there is instead if it is not known or not to be told
 * @param message empty if it is about none
 * @param dueDate last day of the limit, as yyyy-MM-dd
 * @param late how late it is; null unless it is
 * @param about kind and channel, department: each that is known
 * @param role in which the reader is told; null if that is not to be told
 * @param standsIn why it is they instead of somebody else; mostly empty
 */
public record Item(
    Tone tone,
    String step,
    String explained,
    String headline,
    Optional<MessageId> message,
    String dueDate,
    @Nullable String late,
    List<Fact> about,
    @Nullable String role,
    List<String> standsIn) {
  public Item {
    about = List.copyOf(about);
    standsIn = List.copyOf(standsIn);
  }

  /** One thing known of a message. */
  public record Fact(String label, String value) {}
}
