package huiying.notify.alert.web;

/** An address as those see it who need only recognise it: {@code h***@x.cn}. */
final class MaskedEmail {
  private MaskedEmail() {}

  static String of(String email) {
    return email.charAt(0) + "***" + email.substring(email.indexOf('@'));
  }
}
