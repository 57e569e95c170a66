package huiying.notify.alert.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskedEmailTest {
  @Test
  void keepsTheFirstLetterAndTheDomain() {
    assertThat(MaskedEmail.of("handler@x.cn")).isEqualTo("h***@x.cn");
    assertThat(MaskedEmail.of("h@x.cn")).isEqualTo("h***@x.cn");
  }
}
