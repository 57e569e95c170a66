package huiying.intake.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Random;

/**
 * Makes files of work orders of any length, always the same for the same name. By hand, for a full
 * run: {@code java intake-service/src/test/java/huiying/intake/imports/WorkOrders.java 100000
 * f.csv}
 */
public final class WorkOrders {
  private static final String HEADER = "工单编号,标题,诉求内容,诉求类型,受理时间,承办单位,诉求分类,发生地址,来电人,联系电话\n";
  private static final String[] KINDS = {"咨询", "投诉", "求助", "建议", "表扬"};
  private static final String[] MATTERS = {"路灯不亮", "噪声扰民", "垃圾未清运", "停车难", "管道漏水", "井盖缺失"};
  private static final LocalDateTime FIRST = LocalDateTime.of(2026, 1, 5, 8, 0);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private WorkOrders() {}

  /**
   * @param prefix of the work orders' numbers, which run from 1
   */
  public static String csv(String prefix, int rows) {
    var random = new Random(prefix.hashCode());
    var text = new StringBuilder(HEADER);
    for (int n = 1; n <= rows; n++) {
      var matter = MATTERS[random.nextInt(MATTERS.length)];
      var street = 1 + random.nextInt(400);
      text.append(
          "%s-%d,示范路%d号%s,\"市民反映示范路%d号%s，已有%d天，\n请核实处理。\",%s,%s,示例第%d街道,市容,示范路%d号,测试%d,%011d%n"
              .formatted(
                  prefix,
                  n,
                  street,
                  matter,
                  street,
                  matter,
                  1 + random.nextInt(30),
                  KINDS[random.nextInt(KINDS.length)],
                  FIRST.plusSeconds(n).format(TIME),
                  street % 9,
                  street,
                  n,
                  n));
    }
    return text.toString();
  }

  /**
   * @param args how many rows, and the file to write
   */
  public static void main(String[] args) throws IOException {
    var file = Path.of(args[1]);
    Files.writeString(file, csv("W" + args[0], Integer.parseInt(args[0])));
  }
}
