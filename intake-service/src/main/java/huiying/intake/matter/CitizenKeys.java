package huiying.intake.matter;

import static java.nio.charset.StandardCharsets.UTF_8;

import huiying.intake.message.Citizen;
import huiying.intake.message.PhoneNumber;
import huiying.kit.secrecy.KeyedHash;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether two messages are from one citizen without keeping who that is: what is kept is a
 * keyed hash, which nobody can search for a number without the secret.
 */
public final class CitizenKeys {
  private static final String PURPOSE = "same-citizen";
  private static final int DIGITS = 32;

  private final KeyedHash hash;

  public CitizenKeys(KeyedHash hash) {
    this.hash = hash;
  }

  /**
   * One for the telephone, one for the e-mail address; one for name and address together if there
   * is neither.
   */
  List<String> of(@Nullable Citizen citizen) {
    if (citizen == null) {
      return List.of();
    }
    var keys = new ArrayList<String>();
    add(keys, "phone", phone(citizen.phone()));
    add(keys, "email", email(citizen.email()));
    if (keys.isEmpty() && citizen.name() != null && citizen.address() != null) {
      var name = Shingles.plain(citizen.name());
      var address = Shingles.plain(citizen.address());
      add(keys, "name", name.isEmpty() || address.isEmpty() ? "" : name + ":" + address);
    }
    return List.copyOf(keys);
  }

  private void add(List<String> keys, String what, String value) {
    if (!value.isEmpty()) {
      keys.add(hash(what + ":" + value));
    }
  }

  private static String phone(@Nullable String phone) {
    return phone == null ? "" : PhoneNumber.of(phone).map(PhoneNumber::digits).orElse("");
  }

  private static String email(@Nullable String email) {
    return email == null || !email.contains("@")
        ? ""
        : email.strip().toLowerCase(java.util.Locale.ROOT);
  }

  private String hash(String value) {
    return hash.of(PURPOSE, value.getBytes(UTF_8)).substring(0, DIGITS);
  }
}
