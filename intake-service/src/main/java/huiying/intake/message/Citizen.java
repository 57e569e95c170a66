package huiying.intake.message;

import huiying.kit.privacy.PersonalData;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who wrote, as far as the channel says. Never logged and never announced. */
public record Citizen(
    @Nullable String name,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String address) {
  /** What identifies the citizen in a text, also if it is somebody else's contact data. */
  public static PersonalData knownOf(@Nullable Citizen citizen) {
    return citizen == null
        ? new PersonalData(List.of())
        : new PersonalData(
            Stream.of(citizen.name, citizen.phone, citizen.email, citizen.address)
                .flatMap(Stream::ofNullable)
                .toList());
  }

  /** Personal data must not reach a log by way of a message's text. */
  @Override
  public String toString() {
    return "Citizen[…]";
  }
}
