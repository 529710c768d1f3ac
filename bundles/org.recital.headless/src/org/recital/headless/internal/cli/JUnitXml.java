/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.headless.internal.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.recital.core.run.RunOutcome;
import org.recital.core.run.RunRecord.PartRecord;
import org.recital.core.run.RunRecord.StepRecord;
import org.recital.core.run.StepState;

/** Results as build servers read them: a suite a pipeline (or comparison), a case a step (or gate). */
public final class JUnitXml {

	/**
	 * A case.
	 *
	 * @param failure why it failed; null when it did not
	 * @param skipped whether it was not tried
	 */
	public record Case(String name, double seconds, String failure, boolean skipped) {
	}

	/** A suite. */
	public record Suite(String name, List<Case> cases) {
	}

	private final List<Suite> suites;

	/** The given suites. */
	public JUnitXml(List<Suite> suites) {
		this.suites = List.copyOf(suites);
	}

	/** A suite a run, a case a step. */
	public static JUnitXml ofRuns(List<RunOutcome> outcomes) {
		List<Suite> suites = new ArrayList<>();
		for (RunOutcome o : outcomes) {
			List<Case> cases = new ArrayList<>();
			for (StepRecord s : o.record().steps()) {
				String error = String.join(System.lineSeparator(),
						s.parts().stream().map(PartRecord::error).filter(e -> e != null && !e.isEmpty()).distinct().toList());
				cases.add(new Case(s.name(), s.wallMillis() / 1000.0, s.state() == StepState.FAILED ? error : null,
						s.state() == StepState.SKIPPED || s.state() == StepState.CANCELLED));
			}
			suites.add(new Suite(o.record().header().pipeline(), cases));
		}
		return new JUnitXml(suites);
	}

	/** Writes. */
	public void write(Path file) throws IOException {
		if (file.getParent() != null) {
			Files.createDirectories(file.getParent());
		}
		try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
			XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
			xml.writeStartDocument("UTF-8", "1.0"); //$NON-NLS-1$ //$NON-NLS-2$
			xml.writeStartElement("testsuites"); //$NON-NLS-1$
			for (Suite s : suites) {
				write(s, xml);
			}
			xml.writeEndElement();
			xml.writeEndDocument();
			xml.close();
		} catch (XMLStreamException e) {
			throw new IOException(file.toString(), e);
		}
	}

	private static void write(Suite s, XMLStreamWriter xml) throws XMLStreamException {
		xml.writeStartElement("testsuite"); //$NON-NLS-1$
		xml.writeAttribute("name", text(s.name)); //$NON-NLS-1$
		xml.writeAttribute("tests", Integer.toString(s.cases.size())); //$NON-NLS-1$
		xml.writeAttribute("failures", Long.toString(s.cases.stream().filter(c -> c.failure != null).count())); //$NON-NLS-1$
		xml.writeAttribute("skipped", Long.toString(s.cases.stream().filter(Case::skipped).count())); //$NON-NLS-1$
		xml.writeAttribute("time", seconds(s.cases.stream().mapToDouble(Case::seconds).sum())); //$NON-NLS-1$
		for (Case c : s.cases) {
			xml.writeStartElement("testcase"); //$NON-NLS-1$
			xml.writeAttribute("classname", text(s.name)); //$NON-NLS-1$
			xml.writeAttribute("name", text(c.name)); //$NON-NLS-1$
			xml.writeAttribute("time", seconds(c.seconds)); //$NON-NLS-1$
			if (c.failure != null) {
				xml.writeStartElement("failure"); //$NON-NLS-1$
				xml.writeAttribute("message", text(c.failure.lines().findFirst().orElse(""))); //$NON-NLS-1$ //$NON-NLS-2$
				xml.writeCharacters(text(c.failure));
				xml.writeEndElement();
			} else if (c.skipped) {
				xml.writeEmptyElement("skipped"); //$NON-NLS-1$
			}
			xml.writeEndElement();
		}
		xml.writeEndElement();
	}

	private static String seconds(double seconds) {
		return String.format(Locale.ROOT, "%.3f", seconds); //$NON-NLS-1$
	}

	/** XML 1.0 cannot carry most control characters, not even escaped. */
	private static String text(String text) {
		return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD"); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
