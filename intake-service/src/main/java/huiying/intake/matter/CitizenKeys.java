package huiying.intake.matter;

import static java.nio.charset.StandardCharsets.UTF_8;

import huiying.intake.message.Citizen;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether two messages are from one citizen without keeping who that is: what is kept is a
 * keyed hash (HMAC-SHA-256), which nobody can search for a number without the secret.
 */
public final class CitizenKeys {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 16;
  private static final Pattern CHINA = Pattern.compile("^(0086|86)(?=1\\d{10}$)");
  private static final int SHORTEST_NUMBER = 7;

  private final CitizenSecret secret;

  /**
   * @param secret asked for each time, so that the store may be away at start
   */
  public CitizenKeys(CitizenSecret secret) {
    this.secret = secret;
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

  /** Digits only, without the country; empty if it cannot be one, such as 00000000000. */
  private static String phone(@Nullable String phone) {
    if (phone == null) {
      return "";
    }
    var digits = CHINA.matcher(Shingles.plain(phone).replaceAll("\\D", "")).replaceFirst("");
    var isOne = digits.length() >= SHORTEST_NUMBER && digits.chars().distinct().count() > 1;
    return isOne ? digits : "";
  }

  private static String email(@Nullable String email) {
    return email == null || !email.contains("@")
        ? ""
        : email.strip().toLowerCase(java.util.Locale.ROOT);
  }

  private String hash(String value) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.get(), ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(value.getBytes(UTF_8)), 0, BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, e);
    }
  }
}
