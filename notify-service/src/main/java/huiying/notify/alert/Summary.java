package huiying.notify.alert;

import huiying.contracts.Channel;
import huiying.contracts.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of an alert must know of the message.
 *
 * @param confidential a reader gets its number and nothing else
 * @param title null when the message is confidential: then its number must do
 * @param department as the message says it; null until dispatched
 * @param coDepartments that have yet to contribute to the answer
 * @param accused the department that a confidential report is about; null for none
 */
public record Summary(
    Channel channel,
    Kind kind,
    boolean confidential,
    @Nullable String title,
    @Nullable String department,
    List<String> coDepartments,
    @Nullable String accused) {
  public Summary {
    coDepartments = List.copyOf(coDepartments);
  }

  /** The same message, as another department's. */
  Summary with(@Nullable String nowAt) {
    return new Summary(channel, kind, confidential, title, nowAt, coDepartments, accused);
  }
}
