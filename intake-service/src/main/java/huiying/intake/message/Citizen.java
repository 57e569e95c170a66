package huiying.intake.message;

import org.jspecify.annotations.Nullable;

/** Who wrote, as far as the channel says. Never logged and never announced. */
public record Citizen(
    @Nullable String name,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String address) {
  /** Personal data must not reach a log by way of a message's text. */
  @Override
  public String toString() {
    return "Citizen[…]";
  }
}
