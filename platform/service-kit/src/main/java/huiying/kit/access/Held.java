package huiying.kit.access;

import huiying.contracts.Channel;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A message as far as matters for who may see it.
 *
 * @param department that has it, or had it when it was answered; null for none
 * @param coDepartments that help with it
 * @param accused the department that it is about in confidence; null for none
 * @param undispatched it waits for the dispatch desk
 */
public record Held(
    Channel channel,
    @Nullable String department,
    Set<String> coDepartments,
    @Nullable String accused,
    boolean undispatched) {
  public Held {
    coDepartments = Set.copyOf(coDepartments);
  }
}
