package huiying.intake.life;

import static huiying.intake.life.LifeFixture.BUREAU;
import static huiying.intake.life.LifeFixture.LATER;
import static huiying.intake.life.LifeFixture.STREET;
import static huiying.intake.life.LifeFixture.after;
import static huiying.intake.life.LifeFixture.change;
import static huiying.intake.life.LifeFixture.decide;
import static huiying.intake.life.LifeFixture.earlier;
import static huiying.intake.life.LifeFixture.in;
import static huiying.intake.message.MessageFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import huiying.contracts.Kind;
import huiying.contracts.MessageEvent.Decision;
import huiying.intake.message.Message;
import huiying.intake.message.MessageFact;
import huiying.intake.message.Publication;
import huiying.intake.message.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table in docs/message-life.md is what these tests run: it cannot say anything else. */
class LifeTableTest {
  private static final Path DOCUMENT = Path.of("../docs/message-life.md");
  private static final String REFUSED = "—";

  /** One cell: a command in a stage. */
  record Cell(String command, Stage stage, String outcome) {
    @Override
    public String toString() {
      return "%s in %s: %s".formatted(command, stage, outcome);
    }
  }

  static Stream<Cell> table() throws IOException {
    var lines = Files.readAllLines(DOCUMENT).stream().filter(l -> l.startsWith("| ")).toList();
    var head = lines.stream().filter(line -> line.startsWith("| command |")).findFirst();
    var from = lines.indexOf(head.orElseThrow());
    var stages = cells(lines.get(from)).stream().skip(1).map(Stage::valueOf).toList();
    return lines.stream()
        .skip(from + 1L)
        .filter(line -> !line.startsWith("| ---"))
        .map(LifeTableTest::cells)
        .takeWhile(row -> row.size() == stages.size() + 1)
        .flatMap(row -> cellsOf(row, stages));
  }

  private static Stream<Cell> cellsOf(List<String> row, List<Stage> stages) {
    var cells = new ArrayList<Cell>();
    for (int i = 0; i < stages.size(); i++) {
      cells.add(new Cell(row.getFirst(), stages.get(i), row.get(i + 1)));
    }
    return cells.stream();
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.substring(1).split("\\|"))
        .map(cell -> cell.replace("`", "").strip())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("table")
  void does(Cell cell) {
    var message = message(cell);
    var command = command(cell.command());

    if (cell.outcome().equals(REFUSED)) {
      assertThat(catchThrowable(() -> decide(message, command, LATER)))
          .isInstanceOfAny(NotNow.class, AlreadyReplied.class);
    } else {
      var next = change(message, command, LATER).message();
      assertThat(next.life().stage()).isEqualTo(Stage.valueOf(cell.outcome()));
      assertThat(next.version()).isEqualTo(message.version() + 1);
      assertThat(next.history().getLast().action()).isEqualTo(command.action().path());
    }
  }

  @Test
  void hasEveryCommandAndEveryStage() throws IOException {
    var cells = table().toList();

    assertThat(cells).extracting(Cell::stage).contains(Stage.values());
    assertThat(cells.stream().map(cell -> command(cell.command()).action()))
        .contains(Action.values());
  }

  @ParameterizedTest
  @MethodSource("table")
  void isWhatARefusalSaysIsAllowed(Cell cell) {
    var path = command(cell.command()).action().path();

    assertThat(Action.allowedIn(cell.stage()).contains(path))
        .isEqualTo(!cell.outcome().equals(REFUSED));
  }

  /** What is to be taken down was published, and stays so when the matter is reopened. */
  private static Message message(Cell cell) {
    var publication = new Publication("加装电梯", "如何申请？", "可以申请", NOW);
    return cell.command().equals("unpublication")
        ? after(in(cell.stage()), new MessageFact.Published(publication))
        : in(cell.stage());
  }

  private static Command command(String name) {
    return switch (name) {
      case "acceptance (ACCEPTED)" -> new Acceptance(Decision.ACCEPTED, null, null);
      case "acceptance (NOT_ACCEPTED)" -> new Acceptance(Decision.NOT_ACCEPTED, "已在复核", null);
      case "acceptance (OTHER_PROCEDURE)" ->
          new Acceptance(Decision.OTHER_PROCEDURE, "请向法院起诉", null);
      case "correction-requests" -> new CorrectionRequest("请补充地址", null);
      case "corrections" -> new Correction(null, null);
      case "dispatch" -> new Dispatch(STREET, null, null, null, null);
      case "transfer" -> new Transfer("城管执法局", "职责范围", null);
      case "return" -> new Return("不属本局职责", null);
      case "suspension" -> new Suspension("等待鉴定", null);
      case "resumption" -> new Resumption(null, null);
      case "extension" -> new Extension(5, "情况复杂", "张局长", null);
      case "co-answers" -> new CoAnswerDraft(STREET, "已到现场查看", null);
      case "interim-replies" -> new ReplyDraft("正在办理", null, BUREAU, true);
      case "replies" -> LifeFixture.answer("另行答复", null);
      case "reply-withdrawal" -> new ReplyWithdrawal("答复有误", null);
      case "reopening" -> new Reopening("回访不满意", null);
      case "ratings" -> new RatingDraft(5, true, null, null);
      case "withdrawal" -> new Withdrawal("市民撤回", null);
      case "reclassification" -> new Reclassification(Kind.COMPLAINT, null, "实为投诉", null);
      case "merge" -> new Merge(earlier().id().value(), "同一事项", null);
      case "publication" -> new PublicationDraft(null, null, null, "电话同意", null);
      case "unpublication" -> new Unpublication("应市民要求", null);
      default -> throw new AssertionError("The document names an unknown command: " + name);
    };
  }
}
