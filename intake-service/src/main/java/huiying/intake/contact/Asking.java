package huiying.intake.contact;

import huiying.kit.access.Caller;
import huiying.kit.audit.Act;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for contact data, and how.
 *
 * @param from the address that the request came from; null if there was none
 * @param what the operation, such as {@code POST /api/v1/messages/phone-lookups}
 */
public record Asking(Caller caller, @Nullable String from, String what) {
  Act act(@Nullable String subject, String outcome, String purpose) {
    return Act.of(caller, from, what, subject, outcome, purpose);
  }
}
