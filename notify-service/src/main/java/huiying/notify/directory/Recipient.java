package huiying.notify.directory;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can be told, as the directory had them when the alert was planned.
 *
 * @param contact the code of the contact; the same person in another role is another contact
 * @param department code of the department they belong to; null for the district's own
 * @param name as a notice addresses them
 * @param email kept in lower case, so that one address is one letter box; null for none
 * @param mobile digits, with a leading + if it has a country's prefix; null for none
 * @param weComId the user id at 企业微信; null for none
 * @param dingTalkId the user id at 钉钉; null for none
 */
public record Recipient(
    String contact,
    @Nullable String department,
    String name,
    Language language,
    @Nullable String email,
    @Nullable String mobile,
    @Nullable String weComId,
    @Nullable String dingTalkId) {
  private static final int LONGEST = 200;
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");
  private static final Pattern EMAIL =
      Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~.-]+@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?");
  private static final Pattern MOBILE = Pattern.compile("\\+?[0-9]{5,20}");
  private static final Pattern ID = Pattern.compile("[\\w.@-]{1,64}");
  private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\p{Zl}\\p{Zp}]+");

  /**
   * @throws IllegalArgumentException if the name is blank or has control characters, or an address
   *     is none: all of them go into headers and addresses of what is sent
   */
  public Recipient {
    name = name.strip();
    email = email == null ? null : email.strip().toLowerCase(Locale.ROOT);
    check(CODE, contact, "A contact's code");
    if (name.length() > LONGEST) {
      throw new IllegalArgumentException("A contact's name is too long");
    }
    check(NAME, name, "A contact's name");
    check(EMAIL, email, "An e-mail address");
    check(MOBILE, mobile, "A mobile number");
    check(ID, weComId, "A WeCom id");
    check(ID, dingTalkId, "A DingTalk id");
    if (email != null && email.length() > LONGEST) {
      throw new IllegalArgumentException("An e-mail address is too long");
    }
  }

  private static void check(Pattern form, @Nullable String value, String what) {
    if (value != null && !form.matcher(value).matches()) {
      throw new IllegalArgumentException("%s is malformed".formatted(what));
    }
  }

  /** Where they are reached by {@code channel}; a webhook needs no address of theirs. */
  public Optional<String> address(DeliveryChannel channel) {
    return Optional.ofNullable(
        switch (channel) {
          case EMAIL -> email;
          case WEBHOOK -> contact;
          case WECOM -> weComId;
          case DINGTALK -> dingTalkId;
          case SMS -> mobile;
        });
  }
}
