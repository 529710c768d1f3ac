/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.headless.internal.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.recital.api.parameters.Names;
import org.recital.core.run.RunFolder;
import org.recital.core.store.ArtifactStore;
import org.recital.headless.internal.Messages;
import org.recital.headless.internal.cli.Arguments;
import org.recital.headless.internal.cli.Option;
import org.recital.headless.internal.cli.Usage;
import org.recital.headless.internal.export.Exported;
import org.recital.headless.internal.export.Format;

/** {@code recital export RUN --format trec}: the lists and splits of a run as files that other tools judge. */
public final class ExportCommand implements Command {

	private static final List<String> FORMATS = List.of(Format.values()).stream().map(f -> Names.kebab(f.name())).toList();

	@Override
	public String name() {
		return "export"; //$NON-NLS-1$
	}

	@Override
	public String operands() {
		return "RUN"; //$NON-NLS-1$
	}

	@Override
	public String help() {
		return Messages.export_help;
	}

	@Override
	public List<Option> options() {
		return List.of(Option.of("format", String.join("|", FORMATS), Messages.export_format), Option.of("out", "DIR", Messages.export_out), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				Option.many("engine", "STEP", Messages.export_engine), Option.of("cache", "DIR", Messages.option_cache), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				Option.of("runs", "DIR", Messages.option_runs)); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Override
	public int run(Arguments arguments, Session session) throws Exception {
		if (arguments.operands().size() != 1) {
			throw new Usage(Messages.bind(Messages.operand_one, operands()));
		}
		String name = arguments.value("format").orElseThrow(() -> new Usage(Messages.bind(Messages.option_missing, "format"))); //$NON-NLS-1$ //$NON-NLS-2$
		if (!FORMATS.contains(name)) {
			throw new Usage(Messages.bind(Messages.export_unknown, name, String.join(", ", FORMATS))); //$NON-NLS-1$
		}
		Format format = Format.valueOf(name.toUpperCase(Locale.ROOT));
		RunFolder run = Runs.find(arguments.operands().getFirst(), session, arguments.path("runs").orElse(null)); //$NON-NLS-1$
		Path out = arguments.path("out").orElse(run.folder().resolve("export-" + name)); //$NON-NLS-1$ //$NON-NLS-2$
		ArtifactStore store = new ArtifactStore(arguments.path("cache").orElseGet(ArtifactStore::defaultFolder)); //$NON-NLS-1$
		Exported exported = Exported.of(run, arguments.values("engine"), store, session.contributions()); //$NON-NLS-1$
		List<Path> written = format.write(exported, out, session.terminal()::say);
		if (session.json()) {
			session.json("export", Map.of("format", name, "files", written)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		} else {
			written.forEach(f -> session.terminal().print(f.toString()));
		}
		return ExitCode.DONE;
	}
}
