-- A small twin of the demo data: the tables, columns and keys of TPC-H, a few rows each.

CREATE TABLE region (r_regionkey BIGINT PRIMARY KEY, r_name VARCHAR NOT NULL, r_comment VARCHAR);
INSERT INTO region VALUES (0, 'AFRICA', NULL), (1, 'AMERICA', NULL), (2, 'ASIA', ''), (3, 'EUROPE', 'old'), (4, 'MIDDLE EAST', 'warm');

CREATE TABLE nation (
    n_nationkey BIGINT PRIMARY KEY,
    n_name VARCHAR NOT NULL,
    n_regionkey BIGINT NOT NULL REFERENCES region (r_regionkey),
    n_comment VARCHAR);
INSERT INTO nation VALUES
    (6, 'FRANCE', 3, NULL), (7, 'GERMANY', 3, NULL), (8, 'INDIA', 2, NULL), (12, 'JAPAN', 2, NULL),
    (18, 'CHINA', 2, NULL), (24, 'UNITED STATES', 1, 'large');

CREATE TABLE customer (
    c_custkey BIGINT PRIMARY KEY,
    c_name VARCHAR NOT NULL,
    c_nationkey BIGINT NOT NULL REFERENCES nation (n_nationkey),
    c_acctbal DECIMAL(15, 2) NOT NULL,
    c_mktsegment VARCHAR NOT NULL);
INSERT INTO customer
    SELECT i, 'Customer#' || i, [6, 7, 8, 12, 18, 24][1 + i % 6], i * 10.25, ['BUILDING', 'MACHINERY'][1 + i % 2]
    FROM range(1, 31) AS t (i);

CREATE TABLE orders (
    o_orderkey BIGINT PRIMARY KEY,
    o_custkey BIGINT NOT NULL REFERENCES customer (c_custkey),
    o_orderstatus VARCHAR NOT NULL,
    o_totalprice DECIMAL(15, 2) NOT NULL,
    o_orderdate DATE NOT NULL);
INSERT INTO orders
    SELECT i, 1 + i % 30, ['F', 'O', 'P'][1 + i % 3], 1000 * i, DATE '1995-01-01' + CAST(i * 3 AS INTEGER)
    FROM range(1, 251) AS t (i);
CREATE INDEX orders_by_date ON orders (o_orderdate);

CREATE TABLE part (p_partkey BIGINT PRIMARY KEY, p_name VARCHAR NOT NULL, p_retailprice DECIMAL(15, 2) NOT NULL);
INSERT INTO part SELECT i, 'Part#' || i, i + 0.99 FROM range(1, 21) AS t (i);

CREATE TABLE supplier (
    s_suppkey BIGINT PRIMARY KEY,
    s_name VARCHAR NOT NULL,
    s_nationkey BIGINT NOT NULL REFERENCES nation (n_nationkey));
INSERT INTO supplier SELECT i, 'Supplier#' || i, [6, 7, 8][1 + i % 3] FROM range(1, 6) AS t (i);

CREATE TABLE partsupp (
    ps_partkey BIGINT NOT NULL REFERENCES part (p_partkey),
    ps_suppkey BIGINT NOT NULL REFERENCES supplier (s_suppkey),
    ps_supplycost DECIMAL(15, 2) NOT NULL,
    PRIMARY KEY (ps_partkey, ps_suppkey));
INSERT INTO partsupp SELECT i, 1 + i % 5, i FROM range(1, 21) AS t (i);

CREATE TABLE lineitem (
    l_orderkey BIGINT NOT NULL REFERENCES orders (o_orderkey),
    l_partkey BIGINT NOT NULL REFERENCES part (p_partkey),
    l_linenumber INTEGER NOT NULL,
    l_quantity DECIMAL(15, 2) NOT NULL,
    l_extendedprice DECIMAL(15, 2) NOT NULL,
    l_discount DECIMAL(15, 2) NOT NULL,
    l_shipdate DATE NOT NULL,
    PRIMARY KEY (l_orderkey, l_linenumber));
INSERT INTO lineitem
    SELECT i, 1 + i % 20, n, n, 100 * n, 0.05, DATE '1995-02-01' + CAST(i AS INTEGER)
    FROM range(1, 251) AS t (i), range(1, 4) AS u (n);

COMMENT ON TABLE orders IS 'Orders of customers';
COMMENT ON COLUMN orders.o_orderstatus IS 'F when all lines are filled, O when all are open, P when some are';
