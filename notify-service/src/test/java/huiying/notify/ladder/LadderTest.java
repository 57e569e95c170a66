package huiying.notify.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import huiying.notify.directory.DeliveryChannel;
import huiying.notify.directory.Role;
import huiying.notify.duty.DutyHours;
import huiying.notify.ladder.Rule.When;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LadderTest {
  private final Ladders shipped = Ladders.shipped();

  @Test
  void theShippedOneClimbsFromTheHandlerToTheDistrictLeader() {
    var reply = shipped.of("reply");

    assertThat(roles(reply.at(new Step.Dispatch(1)))).containsExactly(Role.HANDLER);
    assertThat(roles(reply.at(new Step.Warning(2)))).containsExactly(Role.HANDLER);
    assertThat(roles(reply.at(new Step.Breach()))).containsExactly(Role.HANDLER, Role.LEAD);
    assertThat(roles(reply.at(new Step.Overdue(1)))).containsExactly(Role.DISTRICT_OFFICE);
    assertThat(roles(reply.at(new Step.Overdue(3))))
        .containsExactly(Role.DISTRICT_OFFICE, Role.LEAD_IN_CHARGE);
    assertThat(roles(reply.at(new Step.Overdue(5)))).containsExactly(Role.DISTRICT_LEADER);
    assertThat(reply.at(new Step.Overdue(5)).criticism()).isTrue();
    assertThat(reply.at(new Step.Overdue(2))).isEqualTo(Rung.silent());
  }

  @Test
  void theShippedOnesTellByEmailInDutyHours() {
    assertThat(shipped.hours()).isEqualTo(DutyHours.shipped());
    assertThat(shipped.ladders())
        .flatExtracting(one -> one.breach().rules())
        .allSatisfy(rule -> assertThat(rule.by()).containsExactly(DeliveryChannel.EMAIL))
        .allSatisfy(rule -> assertThat(rule.when()).isEqualTo(When.DUTY_HOURS));
  }

  @Test
  void eachLimitHasOneLadderAndTheRestHasTheFirst() {
    assertThat(shipped.of("petition-acceptance").family()).isEqualTo("petition");
    assertThat(shipped.of("petition-resolution").family()).isEqualTo("petition");
    assertThat(shipped.of("redispatch").family()).isEqualTo("desk");
    assertThat(shipped.of("rework").family()).isEqualTo("reply");
    assertThat(shipped.of("of-tomorrow").family()).isEqualTo("reply");
  }

  @Test
  void theDispatchDeskIsToldOfItsOwnDelayAndNeverCriticised() {
    var desk = shipped.of("redispatch");

    assertThat(roles(desk.breach())).containsExactly(Role.DISPATCH_DESK, Role.DISTRICT_OFFICE);
    assertThat(desk.overdue().values()).noneMatch(Rung::criticism);
  }

  @Test
  void afterAnOutageTheHighestStepReachedIsTaken() {
    var reply = shipped.of("reply");

    assertThat(reply.reachedOn(0)).isEmpty();
    assertThat(reply.reachedOn(1)).contains(new Step.Overdue(1));
    assertThat(reply.reachedOn(4)).contains(new Step.Overdue(3));
    assertThat(reply.reachedOn(99)).contains(new Step.Overdue(5));
  }

  @Test
  void reachesWhomTheDirectoryAndTheChannelsReach() {
    var reach =
        new Reach(
            (role, channel) -> role == Role.HANDLER && channel != DeliveryChannel.SMS,
            Set.of(DeliveryChannel.EMAIL, DeliveryChannel.SMS));

    assertThat(reach.reaches(rule(Role.HANDLER, DeliveryChannel.EMAIL))).isTrue();
    assertThat(reach.reaches(rule(Role.HANDLER, DeliveryChannel.SMS))).as("no number").isFalse();
    assertThat(reach.reaches(rule(Role.HANDLER, DeliveryChannel.WECOM))).as("closed").isFalse();
    assertThat(reach.reaches(rule(Role.LEAD, DeliveryChannel.EMAIL))).as("nobody").isFalse();
    assertThat(
            reach.reaches(
                new Rule(
                    List.of(Role.LEAD, Role.HANDLER),
                    List.of(DeliveryChannel.SMS, DeliveryChannel.EMAIL),
                    When.AT_ONCE)))
        .isTrue();
  }

  @Test
  void refusesALadderThatTellsNobodyOfABreach() {
    var silent = Rung.silent();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Ladder("a", Set.of(), silent, silent, silent, new TreeMap<>()));
  }

  private static Rule rule(Role role, DeliveryChannel channel) {
    return new Rule(List.of(role), List.of(channel), When.AT_ONCE);
  }

  private static List<Role> roles(Rung rung) {
    return rung.rules().stream().flatMap(rule -> rule.roles().stream()).toList();
  }
}
