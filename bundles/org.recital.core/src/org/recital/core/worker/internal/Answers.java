/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.worker.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.recital.api.parameters.Names;
import org.recital.api.problem.InputException;
import org.recital.core.pipeline.CheckedPipeline;
import org.recital.core.store.internal.Json;
import org.recital.core.worker.ListenSpec;
import org.recital.core.worker.Questions;
import org.recital.core.worker.RunSpec;

import com.google.gson.JsonElement;

/** Questions and answers as JSON. */
public final class Answers {

	/** Checks a pipeline. */
	interface Checker {
		CheckedPipeline check(RunSpec spec) throws InputException;
	}

	/** What can be asked. */
	public static final List<String> QUESTIONS = List.of("describe", "sounds", "alike", "recommend", "person", "listen", "probe", "peek", "seen"); //$NON-NLS-9$ //$NON-NLS-1$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$

	private final Questions questions;
	private final Checker checker;

	Answers(Questions questions, Checker checker) {
		this.questions = questions;
		this.checker = checker;
	}

	JsonElement answer(String question, Map<String, Object> with, IProgressMonitor monitor) throws InputException, IOException {
		Arguments a = new Arguments(with == null ? Map.of() : with);
		return Json.LINE.toJsonTree(switch (question == null ? "" : question) { //$NON-NLS-1$
		case "describe" -> a.has("importer") //$NON-NLS-1$ //$NON-NLS-2$
				? questions.describe(a.text("importer"), a.map("parameters"), Path.of(a.text("base", "")), monitor) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				: questions.describe(checker.check(spec(a)).pipeline().orElseThrow(), a.text("step"), monitor); //$NON-NLS-1$
		case "sounds" -> Map.of("sounds", a.has("importer") //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				? questions.sounds(a.text("importer"), a.map("parameters"), Path.of(a.text("base", "")), monitor) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				: questions.sounds(checker.check(spec(a)).pipeline().orElseThrow(), a.text("step"), monitor)); //$NON-NLS-1$
		case "alike" -> questions.alike(checker.check(spec(a)).pipeline().orElseThrow(), a.text("step", ""), Path.of(a.text("image")), a.number("n", 10), AlikeItems.choice(a.text("index", "auto")), monitor); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$
		case "recommend" -> questions.recommend(Path.of(a.text("run")), a.text("step"), a.text("user"), a.number("n", 10)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
		case "person" -> questions.person(Path.of(a.text("run")), a.text("user"), a.number("n", 10)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		case "listen" -> questions.listen(new ListenSpec(Path.of(a.text("run")), a.text("step", ""), a.text("user", ""), a.paths("photos"), a.whole("thumbs"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$
				a.number("n", 10)), monitor); //$NON-NLS-1$
		case "probe" -> Map.of("importers", questions.probe(Path.of(a.text("path")))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		case "seen" -> questions.seen(Path.of(a.text("run")), a.text("step"), Path.of(a.text("image")), Math.clamp(a.number("side", 256), 16, 1024)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
		case "peek" -> Map.of("text", questions.peek(Path.of(a.text("run")), a.text("step"), a.text("output", ""), a.number("part", 0))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$
		default -> throw new InputException(Messages.bind(Messages.noSuchQuestion, question), nearest(question, QUESTIONS));
		});
	}

	private static RunSpec spec(Arguments a) throws InputException {
		Path file = Path.of(a.text("file")); //$NON-NLS-1$
		return new RunSpec(file, a.text("text"), a.has("data") ? Optional.of(Path.of(a.text("data"))) : Optional.empty(), Map.of(), "", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				Optional.empty(), file, 0, 0);
	}

	/** What to say after a name that is not known. */
	public static String nearest(String name, Collection<String> known) {
		return Names.nearest(String.valueOf(name), known).map(n -> Messages.bind(Messages.didYouMean, n))
				.orElse(Messages.bind(Messages.oneOf, String.join(", ", known))); //$NON-NLS-1$
	}

	/** Arguments of a question. */
	private record Arguments(Map<String, Object> with) {

		boolean has(String name) {
			return with.get(name) != null;
		}

		String text(String name) throws InputException {
			if (!has(name)) {
				throw new InputException(Messages.bind(Messages.noArgument, name), ""); //$NON-NLS-1$
			}
			return with.get(name).toString();
		}

		String text(String name, String otherwise) {
			return has(name) ? with.get(name).toString() : otherwise;
		}

		int number(String name, int otherwise) throws InputException {
			if (!has(name)) {
				return otherwise;
			}
			if (with.get(name) instanceof Number n) {
				return n.intValue();
			}
			throw new InputException(Messages.bind(Messages.noNumber, name, with.get(name)), ""); //$NON-NLS-1$
		}

		List<Path> paths(String name) {
			return with.get(name) instanceof List<?> l ? l.stream().map(p -> Path.of(p.toString())).toList() : List.of();
		}

		/** Whole numbers by name. */
		Map<String, Integer> whole(String name) throws InputException {
			Map<String, Integer> numbers = new LinkedHashMap<>();
			for (Map.Entry<String, Object> e : map(name).entrySet()) {
				if (!(e.getValue() instanceof Number n)) {
					throw new InputException(Messages.bind(Messages.noNumber, e.getKey(), e.getValue()), ""); //$NON-NLS-1$
				}
				numbers.put(e.getKey(), n.intValue());
			}
			return numbers;
		}

		@SuppressWarnings("unchecked") // keys of JSON objects are texts
		Map<String, Object> map(String name) throws InputException {
			if (!has(name)) {
				return Map.of();
			}
			if (with.get(name) instanceof Map<?, ?> m) {
				return (Map<String, Object>) m;
			}
			throw new InputException(Messages.bind(Messages.noMap, name), ""); //$NON-NLS-1$
		}
	}
}
