package huiying.contracts.wire;

import org.jspecify.annotations.Nullable;

/** A record that is no event of ours: no attributes, no JSON, or a field missing. */
public final class UnreadableEvent extends RuntimeException {
  public UnreadableEvent(String why, @Nullable Throwable cause) {
    super(why, cause);
  }
}
