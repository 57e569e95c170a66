package huiying.kit.audit;

import huiying.kit.access.Caller;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done or refused, as the audit keeps it. Nothing of it is a citizen's contact
 * data or words.
 *
 * @param who as the token vouches for it; a part of the system for what nobody asked for
 * @param roles in which it was done, comma-separated
 * @param client the program
 * @param from the address that the request came from; null if there was none
 * @param what the operation, such as {@code POST /api/v1/messages/{id}/replies}
 * @param subject the message, or what else it was done to; null for none
 * @param outcome the status of the answer, or a word
 * @param purpose why contact data were looked at; null if that is not what was done
 */
public record Act(
    String who,
    String roles,
    @Nullable String client,
    @Nullable String from,
    String what,
    @Nullable String subject,
    String outcome,
    @Nullable String purpose) {
  public static Act of(
      Caller caller,
      @Nullable String from,
      String what,
      @Nullable String subject,
      String outcome,
      @Nullable String purpose) {
    var roles = caller.roles().stream().map(role -> role.claim()).sorted();
    return new Act(
        caller.name(),
        roles.collect(Collectors.joining(",")),
        caller.client(),
        from,
        what,
        subject,
        outcome,
        purpose);
  }
}
