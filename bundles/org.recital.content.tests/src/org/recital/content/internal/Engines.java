/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.recital.api.parameters.None;
import org.recital.api.parameters.ParameterSchema;
import org.recital.api.problem.Problem;
import org.recital.api.step.Contribution;
import org.recital.api.step.Contributions;
import org.recital.api.step.Kind;
import org.recital.api.step.Port;

/** Engines and re-rankers by id, as the registry of a running product gives them. */
public final class Engines implements Contributions {

	private final Map<String, Object> engines;

	/** @param engines by id */
	public Engines(Map<String, Object> engines) {
		this.engines = engines;
	}

	@Override
	public List<Contribution> all(Kind kind) {
		return kind != Kind.ENGINE ? List.of()
				: engines.entrySet().stream().<Contribution>map(e -> new One(e.getKey(), e.getValue())).toList();
	}

	@Override
	public List<Problem> problems() {
		return List.of();
	}

	private record One(String id, Object engine) implements Contribution {
		@Override
		public Kind kind() {
			return Kind.ENGINE;
		}

		@Override
		public String name() {
			return id;
		}

		@Override
		public String description() {
			return id;
		}

		@Override
		public String paper() {
			return "";
		}

		@Override
		public String icon() {
			return "";
		}

		@Override
		public String bundle() {
			return "org.recital.content";
		}

		@Override
		public String bundleVersion() {
			return "0.1.0";
		}

		@Override
		public String bundleHash() {
			return "";
		}

		@Override
		public List<Port> inputs() {
			return List.of();
		}

		@Override
		public List<Port> outputs() {
			return List.of();
		}

		@Override
		public Optional<Port> input(String name) {
			return Optional.empty();
		}

		@Override
		public boolean gathers() {
			return false;
		}

		@Override
		public ParameterSchema<?> parameters() {
			return ParameterSchema.of(None.class);
		}

		@Override
		public <T> T create(Class<T> type) {
			return type.cast(engine);
		}
	}
}
