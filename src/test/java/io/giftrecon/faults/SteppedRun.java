package io.giftrecon.faults;

import com.sun.jdi.AbsentInformationException;
import com.sun.jdi.Bootstrap;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.Location;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StackFrame;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.connect.ListeningConnector;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.LocatableEvent;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import com.sun.jdi.request.MethodExitRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A process of the program under a debugger, so that a fault can strike at an exact line instead of
 * wherever the clock happens to be. Stopped means: no thread of it runs, not even the database's.
 */
final class SteppedRun implements AutoCloseable {
  private final Child child;
  private final VirtualMachine machine;
  private ThreadReference stopped;
  private ThreadReference held;

  private SteppedRun(Child child, VirtualMachine machine) {
    this.child = child;
    this.machine = machine;
  }

  /** Starts a command of the program and stops it before its first line. */
  static SteppedRun start(Path says, String... args) throws IOException, InterruptedException {
    return start(says, Map.of(), args);
  }

  /** The same with settings in the environment. */
  static SteppedRun start(Path says, Map<String, String> environment, String... args)
      throws IOException, InterruptedException {
    ListeningConnector connector =
        Bootstrap.virtualMachineManager().listeningConnectors().stream()
            .filter(each -> each.name().equals("com.sun.jdi.SocketListen"))
            .findFirst()
            .orElseThrow();
    Map<String, Connector.Argument> settings = connector.defaultArguments();
    settings.get("localAddress").setValue("localhost");
    settings.get("timeout").setValue("60000");
    try {
      String address = listen(connector, settings);
      String agent = "-agentlib:jdwp=transport=dt_socket,server=n,suspend=y,address=" + address;
      Child child = Child.start(says, Child.java(List.of(agent), List.of(args)), environment);
      try {
        return new SteppedRun(child, connector.accept(settings));
      } finally {
        connector.stopListening(settings);
      }
    } catch (IllegalConnectorArgumentsException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One at a time: two that ask for any port at once count as the same. */
  private static synchronized String listen(
      ListeningConnector connector, Map<String, Connector.Argument> settings)
      throws IOException, IllegalConnectorArgumentsException {
    settings.get("port").setValue("0");
    return connector.startListening(settings);
  }

  Child child() {
    return child;
  }

  /**
   * Runs until a line is about to be run.
   *
   * @return whether it got there; else the process has ended
   */
  boolean runTo(Spot spot) throws InterruptedException {
    return runToPassing(spot.className(), at -> at.lineNumber() == spot.line());
  }

  /** Runs until a method of ours is about to begin. */
  boolean runTo(Place place) throws InterruptedException {
    return runTo(place.className(), place.method());
  }

  /** Runs until a method is about to begin. */
  boolean runTo(String className, String method) throws InterruptedException {
    return runToPassing(
        className, at -> at.method().name().equals(method) && at.equals(at.method().location()));
  }

  private boolean runToPassing(String className, Predicate<Location> place)
      throws InterruptedException {
    watchClasses(className);
    List<Location> known = new ArrayList<>();
    machine.classesByName(className).forEach(type -> known.addAll(lines(type)));
    known.removeIf(place.negate());
    breakOn(known);
    boolean reached =
        run(
            type -> breakOn(lines(type).stream().filter(place).toList()),
            hit -> {
              stopped = hit.thread();
              return true;
            });
    if (reached) {
      machine.eventRequestManager().deleteAllBreakpoints();
    }
    return reached;
  }

  /** From now on the thread that came to the line stays there, whatever the others do. */
  void hold() {
    held = stopped;
    held.suspend();
  }

  /** Lets the thread that is held go on. */
  void release() {
    held.resume();
  }

  /** Runs until a method has ended. */
  boolean runOutOf(Place place) throws InterruptedException {
    MethodExitRequest request = machine.eventRequestManager().createMethodExitRequest();
    request.addClassFilter(place.className());
    request.setSuspendPolicy(EventRequest.SUSPEND_ALL);
    request.enable();
    boolean reached = run(type -> {}, hit -> hit.location().method().name().equals(place.method()));
    if (reached) {
      request.disable();
    }
    return reached;
  }

  /** Lets a stopped run go on. */
  void goOn() {
    machine.eventRequestManager().deleteAllBreakpoints();
    machine.resume();
  }

  /**
   * Lets it go on for a while and stops it again.
   *
   * @return whether it is still there
   */
  boolean goOnFor(long nanos) {
    try {
      machine.resume();
      long end = System.nanoTime() + nanos;
      while (System.nanoTime() < end && child.process().isAlive()) {
        Thread.onSpinWait();
      }
      machine.suspend();
      return true;
    } catch (VMDisconnectedException e) {
      return false;
    }
  }

  /**
   * What the stopped run is about.
   *
   * @param published whether it has published, or begun to
   */
  Phase where(boolean published) {
    return Phase.of(
        machine.allThreads().stream()
            .map(thread -> new Phase.Stack(thread.name(), frames(thread)))
            .toList(),
        published);
  }

  /** {@code kill -9}. */
  @Override
  public void close() {
    child.close();
  }

  private void watchClasses(String filter) {
    ClassPrepareRequest request = machine.eventRequestManager().createClassPrepareRequest();
    request.addClassFilter(filter);
    request.setSuspendPolicy(EventRequest.SUSPEND_ALL);
    request.enable();
  }

  private void breakOn(List<Location> locations) {
    for (Location location : locations) {
      BreakpointRequest request = machine.eventRequestManager().createBreakpointRequest(location);
      request.setSuspendPolicy(EventRequest.SUSPEND_ALL);
      request.enable();
    }
  }

  /** What happens at each class that is loaded. */
  private interface Loaded {
    void take(ReferenceType type);
  }

  /** What happens at each line; whether to stay there. */
  private interface Hit {
    boolean stay(LocatableEvent event);
  }

  /** Runs until a hit says so (true), or the process has ended (false). */
  private boolean run(Loaded loaded, Hit hit) throws InterruptedException {
    try {
      machine.resume();
      while (true) {
        EventSet events = machine.eventQueue().remove();
        boolean stay = false;
        for (Event event : events) {
          if (event instanceof ClassPrepareEvent prepared) {
            loaded.take(prepared.referenceType());
          } else if (event instanceof LocatableEvent reached) {
            stay |= hit.stay(reached);
          }
        }
        if (stay) {
          return true;
        }
        events.resume();
      }
    } catch (VMDisconnectedException e) {
      return false;
    }
  }

  private static List<Location> lines(ReferenceType type) {
    try {
      return type.allLineLocations();
    } catch (AbsentInformationException e) {
      return List.of();
    }
  }

  private static List<String> frames(ThreadReference thread) {
    try {
      List<String> names = new ArrayList<>();
      for (StackFrame frame : thread.frames()) {
        names.add(frame.location().declaringType().name());
      }
      return names;
    } catch (IncompatibleThreadStateException e) {
      return List.of();
    }
  }
}
