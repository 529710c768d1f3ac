/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.headless.internal.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.recital.api.parameters.ParameterInfo;
import org.recital.api.parameters.Names;
import org.recital.api.problem.Problem;
import org.recital.api.step.Contribution;
import org.recital.api.step.ContributionException;
import org.recital.api.step.Kind;
import org.recital.api.step.Port;
import org.recital.headless.internal.Messages;
import org.recital.headless.internal.cli.Arguments;
import org.recital.headless.internal.cli.Option;
import org.recital.headless.internal.cli.TextTable;
import org.recital.headless.internal.cli.Usage;

/** {@code recital list [kind]}: every contribution with its ports and parameters. */
public final class ListCommand implements Command {

	@Override
	public String name() {
		return "list"; //$NON-NLS-1$
	}

	@Override
	public String operands() {
		return "[KIND|ID]..."; //$NON-NLS-1$
	}

	@Override
	public String help() {
		return Messages.list_help;
	}

	@Override
	public List<Option> options() {
		return List.of(Option.flag("short", Messages.list_short)); //$NON-NLS-1$
	}

	@Override
	public int run(Arguments arguments, Session session) throws Usage {
		List<Contribution> wanted = wanted(arguments.operands(), session);
		if (session.json()) {
			List<Map<String, Object>> all = new ArrayList<>();
			for (Contribution c : wanted) {
				all.add(json(c));
			}
			Map<String, Object> content = new LinkedHashMap<>();
			content.put("contributions", all); //$NON-NLS-1$
			content.put("problems", session.contributions().problems().stream().map(Problem::toString).toList()); //$NON-NLS-1$
			session.json("list", content); //$NON-NLS-1$
		} else {
			print(wanted, arguments.has("short"), session); //$NON-NLS-1$
		}
		for (Problem p : session.contributions().problems()) {
			session.terminal().say(Messages.bind(Messages.problem_warning, p));
		}
		return ExitCode.DONE;
	}

	private static List<Contribution> wanted(List<String> operands, Session session) throws Usage {
		List<Contribution> wanted = new ArrayList<>();
		for (String operand : operands) {
			var kind = Kind.of(operand);
			List<Contribution> found = new ArrayList<>();
			if (kind.isPresent()) {
				found.addAll(session.contributions().all(kind.get()));
			} else {
				for (Kind k : Kind.values()) {
					session.contributions().find(k, operand).ifPresent(found::add);
				}
				if (found.isEmpty()) {
					throw new Usage(Messages.bind(Messages.list_unknown, operand) + nearest(operand, session));
				}
			}
			wanted.addAll(found);
		}
		if (operands.isEmpty()) {
			for (Kind k : Kind.values()) {
				wanted.addAll(session.contributions().all(k));
			}
		}
		return wanted;
	}

	private static String nearest(String operand, Session session) {
		List<String> names = new ArrayList<>(Arrays.stream(Kind.values()).map(Kind::point).toList());
		for (Kind k : Kind.values()) {
			session.contributions().all(k).forEach(c -> names.add(c.id()));
		}
		return Names.nearest(operand, names).map(n -> Messages.bind(Messages.list_nearest, n))
				.orElse(Messages.bind(Messages.list_kinds, String.join(", ", Arrays.stream(Kind.values()).map(Kind::point).toList()))); //$NON-NLS-1$
	}

	private static void print(List<Contribution> wanted, boolean brief, Session session) {
		Kind last = null;
		for (Contribution c : wanted) {
			if (c.kind() != last) {
				session.terminal().print((last == null ? "" : System.lineSeparator()) //$NON-NLS-1$
						+ Messages.bind(Messages.list_kind, c.kind().point(), wanted.stream().filter(w -> w.kind() == c.kind()).count()));
				last = c.kind();
			}
			wrapped("  ", c.id() + " \u2014 " + c.description(), session); //$NON-NLS-1$ //$NON-NLS-2$
			if (!brief) {
				details(c, session);
			}
		}
	}

	private static void wrapped(String indent, String text, Session session) {
		TextTable.broken(text, Math.max(60, session.terminal().width()) - indent.length())
				.forEach(line -> session.terminal().print(indent + line));
	}

	private static void details(Contribution c, Session session) {
		String ports = ports(c);
		if (!ports.isEmpty()) {
			wrapped("      ", ports, session); //$NON-NLS-1$
		}
		if (!c.paper().isEmpty()) {
			wrapped("      ", Messages.bind(Messages.list_paper, c.paper()), session); //$NON-NLS-1$
		}
		try {
			List<ParameterInfo> parameters = c.parameters().parameters();
			if (!parameters.isEmpty()) {
				TextTable table = new TextTable(Messages.list_parameter, Messages.list_default, Messages.list_values, Messages.list_meaning);
				for (ParameterInfo p : parameters) {
					table.row(p.name(), p.required() ? Messages.list_required : p.defaultValue(), values(p), p.help());
				}
				table.lines(session.terminal().width() - 6).forEach(line -> session.terminal().print("      " + line)); //$NON-NLS-1$
			}
		} catch (ContributionException e) {
			session.terminal().print("      " + Messages.bind(Messages.list_broken, e.getMessage())); //$NON-NLS-1$
		}
	}

	private static String ports(Contribution c) {
		StringBuilder text = new StringBuilder();
		for (Port p : c.inputs()) {
			text.append(text.isEmpty() ? "" : ", ").append(port(p)); //$NON-NLS-1$ //$NON-NLS-2$
		}
		if (!c.outputs().isEmpty()) {
			text.append(text.isEmpty() ? "\u2192 " : " \u2192 "); //$NON-NLS-1$ //$NON-NLS-2$
			text.append(String.join(", ", c.outputs().stream().map(p -> p.name() + ": " + String.join("|", p.types())).toList())); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		return text.toString();
	}

	private static String port(Port p) {
		String types = String.join("|", p.types().stream().sorted().toList()); //$NON-NLS-1$
		return p.name() + ": " + switch (p.cardinality()) { //$NON-NLS-1$
		case ONE -> types;
		case OPTIONAL -> '[' + types + ']';
		case MANY -> '[' + types + "...]"; //$NON-NLS-1$
		case AT_LEAST_ONE -> types + "..."; //$NON-NLS-1$
		};
	}

	/** What values a parameter takes, in a few characters. */
	static String values(ParameterInfo p) {
		String unit = p.unit().isEmpty() ? "" : ' ' + p.unit(); //$NON-NLS-1$
		if (!p.choices().isEmpty()) {
			return String.join(" | ", p.choices()); //$NON-NLS-1$
		}
		return switch (p.kind()) {
		case INTEGER, DECIMAL -> range(p) + unit;
		case LIST -> Messages.bind(Messages.list_listOf, p.element().name().toLowerCase(java.util.Locale.ROOT));
		default -> p.kind().name().toLowerCase(java.util.Locale.ROOT);
		};
	}

	private static String range(ParameterInfo p) {
		boolean low = !Double.isInfinite(p.min());
		boolean high = !Double.isInfinite(p.max());
		if (!low && !high) {
			return p.kind().name().toLowerCase(java.util.Locale.ROOT);
		}
		return (low ? number(p.min()) : "") + ".." + (high ? number(p.max()) : ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	private static String number(double d) {
		return java.math.BigDecimal.valueOf(d).stripTrailingZeros().toPlainString();
	}

	private static Map<String, Object> json(Contribution c) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("kind", c.kind().point()); //$NON-NLS-1$
		json.put("id", c.id()); //$NON-NLS-1$
		json.put("name", c.name()); //$NON-NLS-1$
		json.put("description", c.description()); //$NON-NLS-1$
		json.put("paper", c.paper()); //$NON-NLS-1$
		json.put("bundle", c.bundle()); //$NON-NLS-1$
		json.put("version", c.bundleVersion()); //$NON-NLS-1$
		json.put("inputs", c.inputs().stream().map(ListCommand::json).toList()); //$NON-NLS-1$
		json.put("outputs", c.outputs().stream().map(ListCommand::json).toList()); //$NON-NLS-1$
		try {
			json.put("parameters", c.parameters().parameters().stream().map(ListCommand::json).toList()); //$NON-NLS-1$
		} catch (ContributionException e) {
			json.put("broken", e.getMessage()); //$NON-NLS-1$
		}
		return json;
	}

	private static Map<String, Object> json(Port p) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("name", p.name()); //$NON-NLS-1$
		json.put("types", p.types().stream().sorted().toList()); //$NON-NLS-1$
		json.put("cardinality", Names.kebab(p.cardinality().name())); //$NON-NLS-1$
		return json;
	}

	private static Map<String, Object> json(ParameterInfo p) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("name", p.name()); //$NON-NLS-1$
		json.put("type", p.kind().name().toLowerCase(java.util.Locale.ROOT)); //$NON-NLS-1$
		json.put("default", p.defaultValue()); //$NON-NLS-1$
		json.put("min", p.min()); //$NON-NLS-1$
		json.put("max", p.max()); //$NON-NLS-1$
		json.put("choices", p.choices()); //$NON-NLS-1$
		json.put("unit", p.unit()); //$NON-NLS-1$
		json.put("label", p.label()); //$NON-NLS-1$
		json.put("help", p.help()); //$NON-NLS-1$
		return json;
	}
}
