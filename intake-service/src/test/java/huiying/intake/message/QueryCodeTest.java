package huiying.intake.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class QueryCodeTest {
  @Test
  void readsWhatItDrew() {
    var drawn = QueryCode.draw(new SecureRandom());

    assertThat(drawn.value()).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}");
    assertThat(QueryCode.read(drawn.value())).contains(drawn);
  }

  @Test
  void readsItAsPeopleTypeIt() {
    assertThat(QueryCode.read(" 7k4mq2xw 9fOl")).contains(new QueryCode("7K4M-Q2XW-9F01"));
  }

  @Test
  void readsNothingElse() {
    assertThat(QueryCode.read("7K4M-Q2XW-9F0")).isEmpty();
    assertThat(QueryCode.read("7K4M-Q2XW-9F0U")).isEmpty();
    assertThat(QueryCode.read("")).isEmpty();
  }
}
