/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.evaluate;

import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import org.recital.api.parameters.ParameterSchema;
import org.recital.api.problem.Problem;
import org.recital.api.step.Contribution;
import org.recital.api.step.ContributionException;
import org.recital.api.step.Contributions;
import org.recital.api.step.Kind;
import org.recital.api.step.Port;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The metrics as this bundle's plugin.xml declares them, read without a registry. */
public final class Declared implements Contributions {

	private final List<Contribution> metrics = new ArrayList<>();

	public Declared() throws Exception {
		for (URL url : Collections.list(Evaluate.class.getClassLoader().getResources("plugin.xml"))) {
			try (InputStream in = url.openStream()) {
				Document xml = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(in);
				NodeList found = xml.getElementsByTagName("metric");
				for (int m = 0; m < found.getLength(); m++) {
					Element e = (Element) found.item(m);
					if (e.getAttribute("class").startsWith("org.recital.evaluation.")) {
						metrics.add(new One(e.getAttribute("id"), e.getAttribute("name"), e.getAttribute("description"),
								e.getAttribute("class")));
					}
				}
			}
		}
	}

	/** Adds one that no plugin.xml has. */
	public Declared with(String id, Class<?> type) {
		metrics.add(new One(id, id, id, type.getName()));
		return this;
	}

	@Override
	public List<Contribution> all(Kind kind) {
		return kind == Kind.METRIC ? metrics : List.of();
	}

	@Override
	public List<Problem> problems() {
		return List.of();
	}

	private record One(String id, String name, String description, String type) implements Contribution {
		@Override
		public Kind kind() {
			return Kind.METRIC;
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
			return "org.recital.evaluation";
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
		public boolean gathers() {
			return false;
		}

		@Override
		public ParameterSchema<?> parameters() {
			return ParameterSchema.of(org.recital.api.parameters.None.class);
		}

		@Override
		public <T> T create(Class<T> wanted) throws ContributionException {
			try {
				var constructor = Class.forName(type).getDeclaredConstructor();
				constructor.setAccessible(true);
				return wanted.cast(constructor.newInstance());
			} catch (ReflectiveOperationException e) {
				throw new IllegalStateException(e);
			}
		}
	}
}
