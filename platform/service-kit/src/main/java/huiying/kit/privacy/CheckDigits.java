package huiying.kit.privacy;

/** Tells numbers that mean something from others of the same length, by their check digits. */
final class CheckDigits {
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";

  private CheckDigits() {}

  /** GB 11643: 17 digits, weighed, modulo 11. */
  static boolean isIdentityNumber(String number) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (number.charAt(i) - '0') * WEIGHTS[i];
    }
    var check = Character.toUpperCase(number.charAt(WEIGHTS.length));
    return CHECKS.charAt(sum % CHECKS.length()) == check;
  }

  /** ISO/IEC 7812, the Luhn formula; blanks and hyphens do not count. */
  static boolean isCard(String number) {
    int sum = 0;
    int place = 0;
    for (int i = number.length() - 1; i >= 0; i--) {
      var digit = number.charAt(i) - '0';
      if (digit >= 0 && digit <= 9) {
        var twice = place % 2 == 1 ? digit * 2 : digit;
        sum += twice > 9 ? twice - 9 : twice;
        place++;
      }
    }
    return sum % 10 == 0;
  }
}
