import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedWriter;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The floor under a night: what its parts cost at the least, each alone in a process of its own,
 * without a rule being asked. Started by {@code floor.sh}, which says how. Each part prints the
 * processor seconds that it took, of all threads; what it makes ready before is not counted.
 */
final class Floor {
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** The columns that the rules use, as the exports of the generated shop call them. */
  private static final Set<String> USED =
      Set.of(
          "子订单编号", "主订单编号", "商品标题", "商品价格", "购买数量", "外部系统编号", "商品属性", "订单状态", "商家编码",
          "买家应付货款", "买家实付金额", "退款状态", "退款金额", "订单付款时间", "商品ID", "分阶段信息", "订单编号", "买家会员名",
          "买家实际支付金额", "收货人姓名", "收货地址", "联系手机", "店铺名称", "订单关闭原因", "修改后的收货地址", "确认收货时间", "退款编号",
          "商品id", "商品编码", "买家退款金额", "售后类型", "退款的申请时间", "部分退款/全部退款");

  private Floor() {}

  /** Arguments: the part, the shop's folder with a night's outputs, a folder to write into. */
  public static void main(String[] args) throws Exception {
    Path shop = Path.of(args[1]).toAbsolutePath();
    Path work = Files.createDirectories(Path.of(args[2]).toAbsolutePath());
    double seconds =
        switch (args[0]) {
          case "batch" -> batch(work);
          case "scan" -> scan(shop.resolve("exports"));
          case "ledger" -> ledger(shop.resolve("state/ledger"), work);
          case "outputs" -> outputs(shop.resolve("out/latest"), work);
          default -> throw new IllegalArgumentException(args[0]);
        };
    System.out.printf(Locale.ROOT, "%.2f%n", seconds);
  }

  private static double busy() {
    return PROCESS.getProcessCpuTime() / 1e9;
  }

  /** A context of Spring Batch over a new H2 file, and a job of one step that does nothing. */
  private static double batch(Path work) {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:file:" + work.resolve("batch") + ";WRITE_DELAY=0");
    new ResourceDatabasePopulator(
            new ClassPathResource("org/springframework/batch/core/schema-h2.sql"))
        .execute(database);
    try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
      context.getBeanFactory().registerSingleton("dataSource", database);
      context.register(Nothing.class);
      context.refresh();
      context.getBean(JobOperator.class).start(context.getBean(Job.class), new JobParameters());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return busy();
  }

  /** The job that does nothing. */
  @Configuration(proxyBeanMethods = false)
  @EnableBatchProcessing
  @EnableJdbcJobRepository
  static class Nothing {
    @Bean
    PlatformTransactionManager transactionManager(DataSource database) {
      return new JdbcTransactionManager(database);
    }

    @Bean
    Job nothing(JobRepository repository, PlatformTransactionManager transactions) {
      return new JobBuilder("nothing", repository)
          .start(
              new StepBuilder("nothing", repository)
                  .tasklet((step, context) -> RepeatStatus.FINISHED, transactions)
                  .build())
          .build();
    }
  }

  /** Every byte of every export once: the cells found, the bytes of the used ones touched. */
  private static double scan(Path exports) throws IOException {
    double before = busy();
    long sum = 0;
    for (Path export : files(exports)) {
      sum += scanFile(export);
    }
    double seconds = busy() - before;
    System.err.println("sum of the used bytes: " + sum);
    return seconds;
  }

  private static long scanFile(Path export) throws IOException {
    byte[] bytes = new byte[1 << 20];
    long sum = 0;
    try (FileChannel channel = FileChannel.open(export)) {
      MappedByteBuffer file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      boolean[] used = null;
      int kept = 0;
      while (file.hasRemaining() || kept > 0) {
        int read = Math.min(bytes.length - kept, file.remaining());
        file.get(bytes, kept, read);
        int end = kept + read;
        int from = 0;
        if (used == null) {
          from = rowEnd(bytes, 0, end);
          used = used(bytes, from);
        }
        int next = rowEnd(bytes, from, end);
        while (next > from) {
          sum += row(bytes, from, next, used);
          from = next;
          next = rowEnd(bytes, from, end);
        }
        kept = end - from;
        System.arraycopy(bytes, from, bytes, 0, kept);
        if (!file.hasRemaining()) {
          break;
        }
      }
    }
    return sum;
  }

  private static boolean[] used(byte[] header, int to) {
    String[] titles =
        new String(header, 0, to, Charset.forName("GB18030")).split(",");
    boolean[] used = new boolean[titles.length];
    for (int i = 0; i < titles.length; i++) {
      used[i] = USED.contains(titles[i].replace("\"", "").strip());
    }
    return used;
  }

  /** Behind the next line end outside of quotes; where it began if there is none. */
  private static int rowEnd(byte[] bytes, int from, int to) {
    boolean quoted = false;
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (b == '"') {
        quoted = !quoted;
      } else if (b == '\n' && !quoted) {
        return i + 1;
      }
    }
    return from;
  }

  /** One pass more over the row, which is in the cache: the program does both in one. */
  private static long row(byte[] bytes, int from, int to, boolean[] used) {
    long sum = 0;
    int cell = 0;
    boolean quoted = false;
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (b == '"') {
        quoted = !quoted;
      } else if (b == ',' && !quoted) {
        cell++;
      } else if (cell < used.length && used[cell]) {
        sum += b;
      }
    }
    return sum;
  }

  /** The rows of a night's ledger, inserted into an empty one in one transaction. */
  private static double ledger(Path ledger, Path work) throws SQLException, IOException {
    Path copy = work.resolve("copy");
    Files.copy(Path.of(ledger + ".mv.db"), Path.of(copy + ".mv.db"));
    List<String> schema = new ArrayList<>();
    Map<String, List<Object[]>> tables = new LinkedHashMap<>();
    try (Connection source = DriverManager.getConnection("jdbc:h2:file:" + copy, "GIFTRECON", "");
        Statement statement = source.createStatement()) {
      try (ResultSet commands = statement.executeQuery("SCRIPT NODATA NOPASSWORDS NOSETTINGS")) {
        while (commands.next()) {
          schema.add(commands.getString(1));
        }
      }
      for (String table : tables(statement)) {
        tables.put(table, rows(statement, table));
      }
    }
    long count = tables.values().stream().mapToLong(List::size).sum();
    String url = "jdbc:h2:file:" + work.resolve("ledger") + ";WRITE_DELAY=0";
    double seconds;
    try (Connection target = DriverManager.getConnection(url, "GIFTRECON", "")) {
      try (Statement statement = target.createStatement()) {
        for (String command : schema) {
          if (!command.startsWith("CREATE USER") && !command.startsWith("--")) {
            statement.execute(command);
          }
        }
      }
      double before = busy();
      target.setAutoCommit(false);
      for (Map.Entry<String, List<Object[]>> table : tables.entrySet()) {
        insert(target, table.getKey(), table.getValue());
      }
      target.commit();
      seconds = busy() - before;
    }
    System.err.println("rows in the ledger: " + count);
    return seconds;
  }

  private static List<String> tables(Statement statement) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet found =
        statement.executeQuery(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC' AND"
                + " table_type = 'BASE TABLE' AND table_name NOT LIKE 'BATCH%'")) {
      while (found.next()) {
        names.add("\"" + found.getString(1) + "\"");
      }
    }
    return names;
  }

  private static List<Object[]> rows(Statement statement, String table) throws SQLException {
    List<Object[]> rows = new ArrayList<>();
    try (ResultSet found = statement.executeQuery("SELECT * FROM " + table)) {
      int width = found.getMetaData().getColumnCount();
      while (found.next()) {
        Object[] row = new Object[width];
        for (int i = 0; i < width; i++) {
          row[i] = found.getObject(i + 1);
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static void insert(Connection target, String table, List<Object[]> rows)
      throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    String marks = String.join(",", Collections.nCopies(rows.get(0).length, "?"));
    try (PreparedStatement insert =
        target.prepareStatement(
            "INSERT INTO " + table + " OVERRIDING SYSTEM VALUE VALUES (" + marks + ")")) {
      for (Object[] row : rows) {
        for (int i = 0; i < row.length; i++) {
          insert.setObject(i + 1, row[i]);
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** The same sheets and workbooks out of memory; what is no sheet as it is. */
  private static double outputs(Path set, Path work) throws IOException {
    Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
    Map<String, byte[]> others = new LinkedHashMap<>();
    List<Path> workbooks = new ArrayList<>();
    for (Path file : files(set)) {
      String name = file.getFileName().toString();
      if (name.endsWith(".csv")) {
        sheets.put(name, cells(Files.readString(file)));
      } else if (name.endsWith(".xlsx")) {
        workbooks.add(file);
      } else {
        others.put(name, Files.readAllBytes(file));
      }
    }
    double before = busy();
    for (Map.Entry<String, List<List<String>>> sheet : sheets.entrySet()) {
      writeCsv(work.resolve(sheet.getKey()), sheet.getValue());
    }
    for (Path workbook : workbooks) {
      String name = workbook.getFileName().toString();
      writeWorkbook(work.resolve(name), sheets.get(name.replace(".xlsx", ".csv")));
    }
    for (Map.Entry<String, byte[]> other : others.entrySet()) {
      Files.write(work.resolve(other.getKey()), other.getValue());
    }
    return busy() - before;
  }

  private static List<List<String>> cells(String csv) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (c == '"') {
        boolean doubled = quoted && i + 1 < csv.length() && csv.charAt(i + 1) == '"';
        if (doubled) {
          cell.append('"');
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (quoted || (c != ',' && c != '\n' && c != '\r')) {
        cell.append(c);
      } else if (c != '\r') {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      }
    }
    return rows;
  }

  private static void writeCsv(Path file, List<List<String>> rows) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (List<String> row : rows) {
        for (int i = 0; i < row.size(); i++) {
          String cell = row.get(i);
          out.write(i == 0 ? "" : ",");
          boolean plain =
              cell.indexOf('"') < 0 && cell.indexOf(',') < 0 && cell.indexOf('\n') < 0;
          out.write(plain ? cell : '"' + cell.replace("\"", "\"\"") + '"');
        }
        out.write("\r\n");
      }
    }
  }

  private static void writeWorkbook(Path file, List<List<String>> rows) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(new FileOutputStream(file.toFile()))) {
      zip.setLevel(Deflater.BEST_SPEED);
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      StringBuilder xml = new StringBuilder();
      for (int number = 0; number < rows.size(); number++) {
        xml.setLength(0);
        xml.append("<row r=\"").append(number + 1).append("\">");
        List<String> row = rows.get(number);
        for (int i = 0; i < row.size(); i++) {
          if (!row.get(i).isEmpty()) {
            xml.append("<c r=\"").append((char) ('A' + i % 26)).append(number + 1);
            xml.append("\" s=\"1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
            xml.append(row.get(i)).append("</t></is></c>");
          }
        }
        zip.write(xml.append("</row>").toString().getBytes(StandardCharsets.UTF_8));
      }
      zip.closeEntry();
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      Path[] sorted = files.filter(Files::isRegularFile).toArray(Path[]::new);
      Arrays.sort(sorted);
      return List.of(sorted);
    }
  }
}
