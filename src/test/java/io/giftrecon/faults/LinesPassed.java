package io.giftrecon.faults;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.charset.StandardCharsets;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.ClassWriter;
import org.springframework.asm.Label;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;

/**
 * An agent inside a process of the program: writes down each line of ours when it is passed for the
 * first time, and what the run is about then. A debugger that stops at each line tells the same for
 * ten times the work.
 */
public final class LinesPassed {
  private static final String OURS = "io/giftrecon/";
  private static final String OF_TESTS = OURS + "faults/";

  /** What is shown of a run depends on how long it takes. */
  private static final String SHOWN = OURS + "cli/Progress";

  private static final String ME = LinesPassed.class.getName().replace('.', '/');
  private static final int MOST_LINES = 200_000;

  private static final boolean[] PASSED = new boolean[MOST_LINES];
  private static final List<String> LINES = new ArrayList<>();
  private static final Map<String, Integer> NUMBERS = new HashMap<>();
  private static boolean publishing;
  private static OutputStream out;

  private LinesPassed() {}

  /** Begins before the program does; the argument is the file to write. */
  public static void premain(String file, Instrumentation instrumentation) throws IOException {
    out = new FileOutputStream(file);
    instrumentation.addTransformer(new Marker());
  }

  /** A line is about to be run: what every line of ours calls. */
  public static void at(int line) {
    if (!PASSED[line]) {
      first(line);
    }
  }

  private static synchronized void first(int line) {
    if (PASSED[line]) {
      return;
    }
    PASSED[line] = true;
    List<String> frames =
        StackWalker.getInstance()
            .walk(stack -> stack.map(StackWalker.StackFrame::getClassName).toList());
    Phase phase = Phase.of(List.of(Phase.Stack.of(Thread.currentThread(), frames)), publishing);
    publishing |= phase == Phase.LEDGER_COMMIT;
    try {
      out.write((LINES.get(line) + " " + phase + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same for all places of a line: a class may have several methods in one. */
  private static synchronized int number(String line) {
    return NUMBERS.computeIfAbsent(
        line,
        each -> {
          LINES.add(each);
          return LINES.size() - 1;
        });
  }

  /** Puts a call before each line. */
  private static final class Marker implements ClassFileTransformer {
    @Override
    public byte[] transform(
        ClassLoader loader, String name, Class<?> old, ProtectionDomain domain, byte[] bytes) {
      if (name == null
          || !name.startsWith(OURS)
          || name.startsWith(OF_TESTS)
          || name.startsWith(SHOWN)) {
        return null;
      }
      ClassReader reader = new ClassReader(bytes);
      ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
      reader.accept(new MarkedClass(writer, name.replace('/', '.')), 0);
      return writer.toByteArray();
    }
  }

  private static final class MarkedClass extends ClassVisitor {
    private final String className;

    MarkedClass(ClassWriter writer, String className) {
      super(Opcodes.ASM9, writer);
      this.className = className;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
      return new MethodVisitor(Opcodes.ASM9, method) {
        @Override
        public void visitLineNumber(int line, Label start) {
          super.visitLineNumber(line, start);
          super.visitLdcInsn(number(className + " " + line));
          super.visitMethodInsn(Opcodes.INVOKESTATIC, ME, "at", "(I)V", false);
        }
      };
    }
  }
}
