/** Public corpora of places are read in the two forms that they have; these two articles are the project's own. */
import { expect, test } from 'vitest';
import { readCorpus } from '../bench/draft/corpus.ts';

test.each([
  [
    'LGL and TR-News',
    '<articles><article docid="1"><title>T</title><text><![CDATA[A ship > a boat left Oslo & Rome.]]></text><toponyms><toponym><phrase>Oslo</phrase><start>21</start><end>25</end><gaztag geonameid="1"><name>Oslo</name><lat>59.9</lat><lon>10.7</lon></gaztag></toponym><toponym><phrase>Rome</phrase><start>28</start><end>32</end></toponym></toponyms></article></articles>',
  ],
  [
    'GeoVirus, which counts from 1',
    '<articles><article><source>x</source><text>A ship &gt; a boat left Oslo &amp; Rome.</text><locations><location><name>Oslo</name><start>22</start><end>26</end><lat>59.9</lat><lon>10.7</lon></location></locations></article></articles>',
  ],
])('%s', (_, xml) => {
  expect(readCorpus(xml)).toEqual([
    {
      text: 'A ship > a boat left Oslo & Rome.',
      places: [{ name: 'Oslo', start: 21, end: 25, point: [10.7, 59.9] }],
    },
  ]);
});

test('another file says so', () => {
  expect(() => readCorpus('<p>x</p>')).toThrow('no <article>');
});
