/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.headless.internal.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.core.pipeline.CheckContext;
import org.recital.core.pipeline.CheckedPipeline;
import org.recital.core.pipeline.Pipeline;
import org.recital.core.pipeline.PipelineChecker;
import org.recital.core.pipeline.PipelineDocument;
import org.recital.core.pipeline.PipelineProblem;
import org.recital.headless.internal.Messages;

/** Reads and checks pipelines for commands. */
final class Pipelines {

	/** No pipeline written by hand is longer. */
	private static final long MAX_BYTES = 16L << 20;

	private Pipelines() {
	}

	/** Reads and checks. */
	static CheckedPipeline check(Path file, Optional<Path> data, Map<String, String> sets, Session session) throws InputException {
		return PipelineChecker.check(PipelineDocument.parse(read(file)), new CheckContext(file, session.contributions(), data, sets));
	}

	/**
	 * The pipeline of a file; warnings are said.
	 *
	 * @throws InputException with all problems when there is an error
	 */
	static Pipeline open(Path file, Optional<Path> data, Map<String, String> sets, Session session) throws InputException {
		CheckedPipeline checked = check(file, data, sets, session);
		Pipeline pipeline = sound(checked);
		problems(checked).forEach(p -> session.terminal().say(Messages.bind(Messages.problem_warning, p)));
		return pipeline;
	}

	/**
	 * The pipeline of a checked file, whatever it is warned of.
	 *
	 * @throws InputException with all problems when there is an error
	 */
	static Pipeline sound(CheckedPipeline checked) throws InputException {
		return checked.pipeline().orElseThrow(() -> new InputException(problems(checked)));
	}

	private static List<Problem> problems(CheckedPipeline checked) {
		return checked.problems().stream().map(PipelineProblem::problem).toList();
	}

	/** The text of a file; a mark of byte order stays in it. */
	static String read(Path file) throws InputException {
		try {
			if (Files.isDirectory(file)) {
				throw new InputException(file.toString(), 0, Messages.pipeline_folder, Messages.pipeline_expected);
			}
			if (Files.size(file) > MAX_BYTES) {
				throw new InputException(file.toString(), 0, Messages.bind(Messages.pipeline_tooLong, Files.size(file)), Messages.pipeline_expected);
			}
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
		} catch (NoSuchFileException e) {
			throw new InputException(file.toString(), Messages.pipeline_missing, Messages.pipeline_expected, e);
		} catch (CharacterCodingException e) {
			throw new InputException(file.toString(), Messages.pipeline_encoding, Messages.pipeline_expectedEncoding, e);
		} catch (IOException e) {
			throw new InputException(file.toString(), Messages.bind(Messages.pipeline_unreadable, e.toString()), Messages.pipeline_expected, e);
		}
	}
}
