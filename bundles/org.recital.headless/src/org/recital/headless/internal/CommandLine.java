/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.headless.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.recital.api.parameters.Names;
import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.api.step.Contributions;
import org.recital.headless.internal.cli.Arguments;
import org.recital.headless.internal.cli.Option;
import org.recital.headless.internal.cli.Terminal;
import org.recital.headless.internal.cli.TextTable;
import org.recital.headless.internal.cli.Usage;
import org.recital.headless.internal.command.CacheCommand;
import org.recital.headless.internal.command.CheckCommand;
import org.recital.headless.internal.command.Command;
import org.recital.headless.internal.command.CompareCommand;
import org.recital.headless.internal.command.DemoCommand;
import org.recital.headless.internal.command.DescribeCommand;
import org.recital.headless.internal.command.DoctorCommand;
import org.recital.headless.internal.command.ExitCode;
import org.recital.headless.internal.command.ExportCommand;
import org.recital.headless.internal.command.LibraryCommand;
import org.recital.headless.internal.command.ListCommand;
import org.recital.headless.internal.command.RecommendCommand;
import org.recital.headless.internal.command.ReportCommand;
import org.recital.headless.internal.command.RunCommand;
import org.recital.headless.internal.command.SearchCommand;
import org.recital.headless.internal.command.Session;
import org.recital.headless.internal.command.SweepCommand;
import org.recital.headless.internal.command.WorkerCommand;

/** Finds the command a person called, runs it, and turns whatever goes wrong into sentences and an exit code. */
public final class CommandLine {

	private static final List<Command> COMMANDS = List.of(new DemoCommand(), new RunCommand(), new SweepCommand(), new CheckCommand(), new DescribeCommand(),
			new ListCommand(), new CompareCommand(), new ReportCommand(), new ExportCommand(), new RecommendCommand(), new SearchCommand(), new CacheCommand(), new LibraryCommand(), new DoctorCommand(),
			new WorkerCommand());
	private static final String STACKTRACE = "stacktrace"; //$NON-NLS-1$

	private final Terminal terminal;
	private final IProgressMonitor monitor;
	private final Path folder;
	private final Supplier<Contributions> contributions;

	/**
	 * @param monitor is cancelled when the person interrupts
	 * @param folder  the current folder
	 */
	public CommandLine(Terminal terminal, IProgressMonitor monitor, Path folder, Supplier<Contributions> contributions) {
		this.terminal = terminal;
		this.monitor = monitor;
		this.folder = folder;
		this.contributions = contributions;
	}

	/** Runs; never throws. */
	public int run(String... arguments) {
		List<String> given = new ArrayList<>(Arrays.asList(arguments));
		boolean help = given.removeIf(a -> a.equals("--help") || a.equals("-h")); //$NON-NLS-1$ //$NON-NLS-2$
		boolean json = given.remove("--json"); //$NON-NLS-1$
		boolean trace = given.remove("--" + STACKTRACE); //$NON-NLS-1$
		if (given.isEmpty() || given.getFirst().equals("help") && given.size() == 1) { //$NON-NLS-1$
			overview();
			return help || !given.isEmpty() ? ExitCode.DONE : ExitCode.WRONG_INPUT;
		}
		if (given.getFirst().equals("help")) { //$NON-NLS-1$
			help = true;
			given.removeFirst();
		}
		Command command = COMMANDS.stream().filter(c -> c.name().equals(given.getFirst())).findFirst().orElse(null);
		if (command == null) {
			List<String> names = COMMANDS.stream().map(Command::name).toList();
			terminal.say(Messages.bind(Messages.command_unknown, given.getFirst()) + Names.nearest(given.getFirst(), names)
					.map(n -> Messages.bind(Messages.list_nearest, n)).orElse(Messages.bind(Messages.command_oneOf, String.join(", ", names)))); //$NON-NLS-1$
			return ExitCode.WRONG_INPUT;
		}
		if (help) {
			manual(command);
			return ExitCode.DONE;
		}
		try {
			return command.run(new Arguments(given.subList(1, given.size()), command.options()),
					new Session(terminal, json, monitor, folder, contributions));
		} catch (Exception | OutOfMemoryError | StackOverflowError | LinkageError e) {
			terminal.hideBar();
			if (trace) {
				e.printStackTrace();
			}
			return explain(e, command);
		}
	}

	private int explain(Throwable failure, Command command) {
		switch (failure) {
		case Usage e -> {
			terminal.say(e.getMessage());
			terminal.say(Messages.bind(Messages.command_usage, synopsis(command), command.name()));
			return ExitCode.WRONG_INPUT;
		}
		case InputException e -> {
			for (Problem p : e.problems()) {
				terminal.say(Messages.bind(p.severity() == Problem.Severity.ERROR ? Messages.problem_error : Messages.problem_warning, p));
			}
			return ExitCode.WRONG_INPUT;
		}
		case InvalidPathException e -> {
			terminal.say(Messages.bind(Messages.option_noPath, command.name(), e.getInput()));
			return ExitCode.WRONG_INPUT;
		}
		case OperationCanceledException e -> {
			terminal.say(Messages.command_cancelled);
			return ExitCode.CANCELLED;
		}
		case UncheckedIOException e -> {
			return explain(e.getCause(), command);
		}
		case IOException e -> {
			terminal.say(Messages.bind(Messages.problem_error, reason(e)));
			return ExitCode.FAILED;
		}
		case OutOfMemoryError e -> {
			terminal.say(Messages.bind(Messages.command_memory, Runtime.getRuntime().maxMemory() >> 20));
			return ExitCode.FAILED;
		}
		default -> {
			terminal.say(Messages.bind(Messages.command_failed, command.name(), failure));
			return ExitCode.FAILED;
		}
		}
	}

	/** Exceptions of the file system often say a path and nothing else. */
	private static String reason(IOException e) {
		if (e instanceof FileSystemException f && f.getReason() == null) {
			return f.getFile() + ": " + e.getClass().getSimpleName().replace("Exception", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
		}
		return e.getMessage() == null ? e.toString() : e.getMessage();
	}

	private static String synopsis(Command command) {
		return ("recital " + command.name() + ' ' + command.operands()).strip(); //$NON-NLS-1$
	}

	private void overview() {
		terminal.print(Messages.overview_title);
		terminal.print(""); //$NON-NLS-1$
		TextTable table = new TextTable("", ""); //$NON-NLS-1$ //$NON-NLS-2$
		for (Command c : COMMANDS) {
			table.row("  " + synopsis(c), c.help()); //$NON-NLS-1$
		}
		table.row("  recital", Messages.overview_window); //$NON-NLS-1$
		table.lines(terminal.width()).stream().skip(2).forEach(terminal::print);
		terminal.print(""); //$NON-NLS-1$
		terminal.print(Messages.overview_more);
		terminal.print(Messages.overview_codes);
	}

	private void manual(Command command) {
		terminal.print(synopsis(command) + (command.options().isEmpty() ? "" : " [OPTION...]")); //$NON-NLS-1$ //$NON-NLS-2$
		terminal.print(command.help());
		terminal.print(""); //$NON-NLS-1$
		TextTable table = new TextTable("", ""); //$NON-NLS-1$ //$NON-NLS-2$
		for (Option o : command.options()) {
			table.row("  --" + o.name() + (o.value() == null ? "" : ' ' + o.value()) + (o.many() ? "..." : ""), o.help()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		}
		table.row("  --json", Messages.option_json); //$NON-NLS-1$
		table.row("  --stacktrace", Messages.option_stacktrace); //$NON-NLS-1$
		table.lines(terminal.width()).stream().skip(2).forEach(terminal::print);
	}
}
